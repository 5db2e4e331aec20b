// Writing a service of the catalog in place, with its objectives. What is typed is kept until it is saved.
#pragma once

#include "models/services/services_presenter.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace warroom::ui {

class Button;
class ElideLabel;
class FormLines;
class InlineNote;

/// Ctrl Enter saves, Esc leaves (the draft stays), Ctrl Shift J adds an objective. GUI thread.
class ServiceForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceForm(ServicesPresenter& services, QWidget* parent = nullptr);

    void open(ServiceDraft draft);
    const ServiceDraft& draft() const { return m_draft; }
    void save();
    void addObjective();
    /// Forgets what was typed.
    void discard();
    void enter();

signals:
    void saved(const QString& service);
    /// Without saving.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void fill();
    void fillObjective(std::size_t at, QVBoxLayout* into);
    void showLinesOf(std::size_t at);
    void showRights();
    void removeObjective(std::size_t at);
    void showError(const Error& error);
    void keep();

    ServicesPresenter& m_services;
    ServiceDraft m_draft;
    ElideLabel* m_title;
    InlineNote* m_problem;
    QScrollArea* m_scroll;
    Button* m_save;
    FormLines* m_lines = nullptr;
    std::vector<FormLines*> m_objectives;
    QTimer m_keep; ///< after the last key
    bool m_saving = false;
};

} // namespace warroom::ui
