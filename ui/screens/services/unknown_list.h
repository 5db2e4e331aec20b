// Under the catalog: what alerts and tickets name and the catalog does not know.
#pragma once

#include "models/services/unknown_services.h"

#include <QWidget>

namespace warroom::ui {

class DetailList;
class ElideLabel;

/// Is not there while there is nothing to show. Enter makes a service of the row. GUI thread.
class UnknownList final : public QWidget
{
    Q_OBJECT

public:
    /// More than so many are told as a number.
    static constexpr std::size_t Most = 5;

    explicit UnknownList(QWidget* parent);

    void setServices(const std::vector<UnknownService>& services);
    bool isEmpty() const { return m_count == 0; }
    /// The name of the row of the focus; empty: it is elsewhere.
    QString focused() const;
    void enter();
    DetailList* list() const { return m_list; }

signals:
    void opened(const QString& service);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::size_t m_count = 0;
    ElideLabel* m_head;
    DetailList* m_list;
};

} // namespace warroom::ui
