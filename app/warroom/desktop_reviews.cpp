// The postmortems in the window: their screen, its keys, and the way there from the room.
#include "desktop.h"

#include "screens/postmortem/postmortem_editor.h"
#include "screens/postmortem/preview_pane.h"
#include "screens/postmortem/reviews_screen.h"
#include "screens/room/room_screen.h"
#include "shell/actions.h"
#include "shell/screen_commands.h"

namespace warroom::ui {
namespace {

const QString reviewsId = QStringLiteral("reviews");

} // namespace

void Desktop::addReviews()
{
    m_reviews = new ReviewsScreen(m_bridge, m_window->screenHost());
    m_window->addScreen(reviewsId, tr("Reviews"), QStringLiteral("review"), m_reviews);
    addCommands(m_window->actions(), tr("Reviews"), m_reviews, m_reviews->commands());
    ActionSpec edit;
    edit.id = QStringLiteral("room.postmortem");
    edit.text = tr("Postmortem of this incident");
    edit.group = tr("Room");
    edit.icon = QStringLiteral("review");
    edit.keys = {QKeySequence(tr("Ctrl+Alt+P"))};
    edit.whyNot = [this] { return m_room->presenter().hasTicket() ? QString() : tr("No incident is open."); };
    edit.run = [this] { showPostmortem(m_room->ticketId()); };
    m_window->actions().add(edit);
    connect(m_reviews, &ReviewsScreen::openTicket, this, &Desktop::openTicket);
    connect(m_reviews, &ReviewsScreen::hintsChanged, m_window.get(), &MainWindow::refreshHints);
    connect(m_reviews, &ReviewsScreen::pageChanged, this, [this] { m_window->actions().refresh(); });
    connect(m_reviews, &ReviewsScreen::said, this,
            [this](const QString& sentence) { m_window->showToast(sentence); });
    connect(m_reviews, &ReviewsScreen::undoOffered, this,
            [this](const QString& sentence, const std::function<void()>& undo) {
                m_window->showToast(sentence, tr("Undo"), undo);
            });
    connect(m_reviews, &ReviewsScreen::saveRequested, this, [this](bool external) {
        savePdf(m_reviews->editor()->room().ticket(),
                external ? DocumentProfile::External : DocumentProfile::Internal,
                m_reviews->editor()->preview()->words());
    });
}

void Desktop::showPostmortem(TicketId incident)
{
    m_window->closeSidePane();
    m_reviews->edit(incident);
    m_window->showScreen(reviewsId);
}

} // namespace warroom::ui
