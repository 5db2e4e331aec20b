// The heartbeats on the screen: which signals are expected, which have stopped, and the form that changes
// one.
#pragma once

#include "models/alerts/heartbeats_model.h"
#include "models/services/services_presenter.h"
#include "screens/services/table_list.h"

#include <QWidget>

#include <functional>

class QStackedWidget;

namespace warroom::ui {

class EmptyState;
class HeartbeatForm;
class InlineNote;

/// State, name, service, when it was heard last, how often it is expected.
class HeartbeatList final : public TableList
{
    Q_OBJECT

public:
    HeartbeatList(HeartbeatsModel* model, QWidget* parent);

protected:
    void paintHead(QPainter& painter, const QRect& rect) const override;
    void paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const override;

private:
    HeartbeatsModel* m_model;
};

/// GUI thread; the presenter must outlive it.
class HeartbeatsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit HeartbeatsPage(ServicesPresenter& services, QWidget* parent = nullptr);
    ~HeartbeatsPage() override;

    void setHeartbeats(const std::vector<HeartbeatRow>& heartbeats, Time now);
    const HeartbeatsModel& model() const { return m_model; }
    HeartbeatForm* form() const { return m_form; }
    /// The name of the current one; empty: none.
    QString current() const;
    bool isWriting() const;
    void enter();
    void startNew();
    void editCurrent();
    void removeCurrent();
    /// Why none can be made now; empty: one can.
    QString whyNot() const;
    QString whyNotCurrent() const;

signals:
    /// Its alert, where it stopped.
    void alertWanted(const QString& heartbeat);
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    void stateChanged();

private:
    void build();
    void write(const QString& name);
    void showForm();
    void leaveForm();
    void refuse(const QString& sentence);

    ServicesPresenter& m_services;
    HeartbeatsModel m_model;
    InlineNote* m_refusal;
    QStackedWidget* m_content;
    HeartbeatList* m_list;
    EmptyState* m_empty;
    QWidget* m_formLine;
    HeartbeatForm* m_form;
};

} // namespace warroom::ui
