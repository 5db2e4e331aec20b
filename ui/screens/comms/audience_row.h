// One audience of an update: a check box, its name, who that is, and its key.
#pragma once

#include "domain/vocabulary.h"

#include <QAbstractButton>

namespace warroom::ui {

class AudienceRow final : public QAbstractButton
{
    Q_OBJECT

public:
    AudienceRow(Audience audience, const QString& keys, QWidget* parent);

    Audience audience() const { return m_audience; }
    void setDetail(const QString& detail);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Audience m_audience;
    QString m_keys, m_detail;
};

} // namespace warroom::ui
