// Planning a maintenance window of a service: from, until, why.
#pragma once

#include "models/services/services_presenter.h"

#include <QWidget>

namespace warroom::ui {

class Button;
class ElideLabel;
class FormLines;
class InlineNote;

/// Ctrl Enter plans it, Esc leaves. GUI thread.
class WindowForm final : public QWidget
{
    Q_OBJECT

public:
    explicit WindowForm(ServicesPresenter& services, QWidget* parent = nullptr);

    /// Begins with the next full hour.
    void open(const QString& service);
    void save();
    void enter();

signals:
    void saved(const QString& window);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showRights();
    void showError(const Error& error);

    ServicesPresenter& m_services;
    QString m_service;
    WindowDraft m_draft;
    ElideLabel* m_title;
    InlineNote* m_problem;
    FormLines* m_lines = nullptr;
    Button* m_save;
};

} // namespace warroom::ui
