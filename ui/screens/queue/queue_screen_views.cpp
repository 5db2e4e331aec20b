// The queue's saved views, the one that is there again at the next start, and the drafts of this device.
#include "screens/declare/draft_store.h"
#include "screens/queue/filter_line.h"
#include "screens/queue/queue_screen.h"
#include "screens/queue/queue_view.h"
#include "screens/queue/views_pane.h"
#include "widgets/inline_note.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"

#include <QVBoxLayout>

namespace warroom::ui {

void QueueScreen::loadViews()
{
    m_keep.setSingleShot(true);
    m_keep.setInterval(duration::AutosaveMs);
    connect(&m_keep, &QTimer::timeout, this, &QueueScreen::writeView);
    m_bridge.setting(ViewsSetting, this, [this](const std::string& json) { m_views.load(json); });
    m_bridge.setting(LastViewSetting, this, [this](const std::string& json) {
        const auto last = viewFromJson(json);
        if (!last || m_viewTouched)
            return;
        if (m_bar)
            setViewState(*last);
        else
            m_last = last;
    });
}

QueueViewState QueueScreen::viewState()
{
    build();
    return {m_model.tab(), m_filter->text(), m_model.grouping(), m_model.order()};
}

void QueueScreen::setViewState(const QueueViewState& state)
{
    build();
    m_bar->tabs()->setCurrentIndex(static_cast<int>(state.tab));
    setGrouping(state.grouping);
    setOrder(state.order);
    m_filter->setText(state.filter);
    m_view->ensureCurrent();
}

void QueueScreen::showOverdueFollowUps()
{
    setViewState(SavedViews::overdueFollowUps());
    activated();
}

void QueueScreen::openViews() { m_viewsPane->open(m_views.all()); }

void QueueScreen::chooseView(const QString& name)
{
    const SavedView* view = m_views.find(name);
    if (!view)
        return;
    setViewState(QueueViewState(view->state));
    m_viewsPane->dismiss();
    activated();
}

void QueueScreen::saveView(const QString& name)
{
    const SavedView* known = m_views.find(name);
    const auto before = known ? std::optional(*known) : std::nullopt;
    if (!m_views.save(name, viewState())) {
        m_viewsPane->complain(tr("This name comes with the program"));
        return;
    }
    storeViews();
    m_viewsPane->dismiss();
    emit undoOffered(tr("View %1 kept.").arg(name.simplified()), [this, name, before] {
        m_views.remove(name);
        if (before)
            m_views.save(before->name, before->state);
        storeViews();
    });
}

void QueueScreen::removeView(const QString& name)
{
    const auto removed = m_views.remove(name);
    if (!removed) {
        m_viewsPane->complain(tr("This view comes with the program"));
        return;
    }
    storeViews();
    emit undoOffered(tr("View %1 deleted.").arg(removed->name), [this, view = *removed] {
        m_views.save(view.name, view.state);
        storeViews();
    });
}

void QueueScreen::storeViews()
{
    m_bridge.setSetting(ViewsSetting, m_views.json());
    if (m_viewsPane->isVisible())
        m_viewsPane->setViews(m_views.all());
}

void QueueScreen::keepView()
{
    m_viewTouched = true;
    m_keep.start();
}

void QueueScreen::writeView()
{
    m_keep.stop();
    m_bridge.setSetting(LastViewSetting, viewToJson(viewState()));
}

void QueueScreen::showDrafts()
{
    while (QLayoutItem* item = m_notes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_model.tab() != QueueTab::Drafts)
        return;
    addDraftNote(DraftStore::NewTicket, tr("A new ticket was begun on this device: %1"),
                 &QueueScreen::newTicket);
    addDraftNote(DraftStore::Declare, tr("Declaring an incident was begun on this device: %1"),
                 &QueueScreen::declare);
}

void QueueScreen::addDraftNote(const std::string& setting, const QString& sentence,
                               void (QueueScreen::*resume)())
{
    m_bridge.setting(setting, this, [this, sentence, resume](const std::string& json) {
        const TicketDraft draft = draftFromJson(json);
        if (draft.isEmpty() || m_model.tab() != QueueTab::Drafts)
            return;
        const QString title = draft.title.isEmpty() ? tr("no title yet") : draft.title;
        auto* note = new InlineNote(Tone::Plain, sentence.arg(title), this);
        note->addAction(tr("Continue"), [this, resume] { emit(this->*resume)(); });
        m_notes->addWidget(note);
    });
}

} // namespace warroom::ui
