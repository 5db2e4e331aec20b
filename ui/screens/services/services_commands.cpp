// What can be done on the Services screen, and its keys.
#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "screens/services/service_detail.h"
#include "screens/services/service_form.h"
#include "screens/services/services_screen.h"
#include "screens/services/unknown_list.h"
#include "screens/services/window_form.h"

#include <QStackedWidget>

namespace warroom::ui {

template<class Part>
void ServicesScreen::removeEntry(const Part& entry)
{
    const QString name = format::fromUtf8(entry.name);
    m_services.remove(entry, this, [this, name, removed = entry](const Result<void>& done) {
        if (!done)
            return emit said(tr("%1 was not removed: %2").arg(name, refusalText(done.error())));
        emit undoOffered(tr("%1 is removed.").arg(name), [this, removed] {
            Part again = removed;
            again.version = 0; // it is a new one
            m_services.save(again, this, [this](const Result<void>& back) {
                if (!back)
                    emit said(refusalText(back.error()));
            });
        });
    });
}

void ServicesScreen::removeCurrent()
{
    if (const Service* service = m_services.service(current()))
        removeEntry(*service);
}

void ServicesScreen::planWindow()
{
    m_windowForm->plan(current());
    showForm(m_windowForm);
}

void ServicesScreen::editWindow(const QString& name)
{
    const MaintenanceWindow* window = m_services.window(name);
    if (!window || isWriting())
        return;
    m_windowForm->open(*window);
    showForm(m_windowForm);
}

void ServicesScreen::removeWindow(const QString& name)
{
    if (const QString why = m_services.whyNot(); !why.isEmpty())
        return emit said(why);
    if (const MaintenanceWindow* window = m_services.window(name))
        removeEntry(*window);
}

QList<RoomCommand> ServicesScreen::commands()
{
    const auto command = [this](const char* id, const QString& text, const char* icon,
                                const QKeySequence& keys, std::function<QString()> whyNot,
                                std::function<void()> run) {
        return RoomCommand{QString::fromLatin1(id),
                           text,
                           QString::fromLatin1(icon),
                           {keys},
                           false,
                           std::move(whyNot),
                           [this, run = std::move(run)] {
                               build();
                               run();
                           }};
    };
    const auto one = [this] { return whyNotOne(); };
    const auto some = [this] { return current().isEmpty() ? tr("No service is chosen.") : QString(); };
    const auto any = [this] { return whyNotBegin(); };
    const auto always = [] { return QString(); };
    const auto unknown = [this] {
        return !m_bar || m_unknownList->isEmpty()
                   ? tr("The catalog knows every service that alerts and tickets name.")
                   : QString();
    };
    const auto plan = [this] { return whyNotPlan(); };
    const auto writing = [this] {
        return m_bar && m_right->currentWidget() == m_form ? QString() : tr("No service is being written.");
    };
    return {
        command("services.new", tr("New service"), "plus", Qt::Key_C, any,
                [this] { writeNamed(m_unknownList->focused()); }),
        command("services.unknown", tr("Go to services that the catalog does not know"), "why", Qt::Key_U,
                unknown,
                [this] {
                    setTab(CatalogTab);
                    m_unknownList->enter();
                }),
        command("services.edit", tr("Edit the service"), "edit", Qt::Key_E, one, [this] { editCurrent(); }),
        command("services.remove", tr("Remove the service"), "x", Qt::Key_Delete, one,
                [this] { removeCurrent(); }),
        command("services.window", tr("Plan maintenance"), "clock", Qt::Key_W, plan,
                [this] { planWindow(); }),
        command("services.budget", tr("Go to the budget"), "half", Qt::Key_B, always,
                [this] { m_detail->enterBudget(); }),
        command("services.debug", tr("Debug board of the service"), "boards", Qt::Key_D, some,
                [this] { emit openDebug(current()); }),
        command("services.graph", tr("Dependencies of the service"), "services", Qt::Key_G, always,
                [this] { goToGraph(); }),
        command("services.filter", tr("Filter services"), "search", Qt::Key_Slash, always,
                [this] { goToFilter(); }),
        command("services.objective", tr("Add an objective"), "plus", QKeySequence(tr("Ctrl+Shift+J")),
                writing, [this] { m_form->addObjective(); }),
        command("services.resource", tr("Add a resource"), "plus", QKeySequence(tr("Ctrl+Shift+U")), writing,
                [this] { m_form->addResource(); }),
    };
}

QList<KeyHint> ServicesScreen::keyHints() const
{
    if (isWriting())
        return {{tr("Ctrl Enter"), tr("Save")},
                {tr("Tab"), tr("Next field")},
                {tr("Esc"), tr("Leave, keep it")},
                {tr("Shift Esc"), tr("Discard")}};
    if (tab() == DependenciesTab)
        return {{tr("← →"), tr("Along a line")}, {tr("J K"), tr("Move")}, {tr("Enter"), tr("Open")}};
    if (!m_unknownList->focused().isEmpty())
        return {{tr("J K"), tr("Move")}, {tr("Enter"), tr("Make it a service")}, {tr("Esc"), tr("Back")}};
    QList<KeyHint> hints{{tr("J K"), tr("Move")}, {tr("Enter"), tr("Open")}};
    if (tab() == CatalogTab)
        hints << KeyHint{tr("B"), tr("Budget")} << KeyHint{tr("D"), tr("Debug board")}
              << KeyHint{tr("G"), tr("Dependencies")} << KeyHint{tr("C"), tr("New")}
              << KeyHint{tr("E"), tr("Edit")} << KeyHint{tr("W"), tr("Maintenance")};
    if (tab() == CatalogTab && !m_unknownList->isEmpty())
        hints << KeyHint{tr("U"), tr("Not in the catalog")};
    return hints;
}

} // namespace warroom::ui
