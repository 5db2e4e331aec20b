// Columns, arrangement and acts of the page of heartbeats.
#include "screens/alerts/heartbeats_page.h"

#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "screens/services/heartbeat_form.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/icon.h"
#include "widgets/inline_note.h"
#include "widgets/paint.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QStackedWidget>

namespace warroom::ui {
namespace {

constexpr int s_beatMark = 18;
constexpr int s_beatState = 190;
constexpr int s_beatService = 140;
constexpr int s_beatLast = 138;
constexpr int s_beatEvery = 72;
constexpr int s_beatForm = 440; // three routes beside each other in longer languages
/// Narrower than this, the service goes; then how often it is expected.
constexpr int s_withBeatService = 640;
constexpr int s_withBeatEvery = 560;

} // namespace

HeartbeatList::HeartbeatList(HeartbeatsModel* model, QWidget* parent)
    : TableList(tr("Heartbeats"), model, parent), m_model(model)
{}

void HeartbeatList::paintHead(QPainter& painter, const QRect& rect) const
{
    const QColor& ink = tokens().text3;
    Cells cells(rect, isRightToLeft());
    const auto word = [&](const QRect& box, const QString& text, Qt::Alignment side = Qt::AlignLeft) {
        paint::text(painter, box, Type::Label, ink, text, side);
    };
    cells.leading(scaled(s_beatMark));
    if (rect.width() >= scaled(s_withBeatEvery))
        word(cells.trailing(scaled(s_beatEvery)), tr("Every"), Qt::AlignRight);
    word(cells.trailing(scaled(s_beatLast)), tr("Heard last"), Qt::AlignRight);
    word(cells.trailing(scaled(s_beatState)), tr("State"));
    if (rect.width() >= scaled(s_withBeatService))
        word(cells.trailing(scaled(s_beatService)), tr("Service"));
    word(cells.rest(), tr("Signal"));
}

void HeartbeatList::paintRow(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const HeartbeatLine* row = m_model->row(index);
    if (!row)
        return;
    const Tokens& t = tokens();
    const bool missing = row->state == HeartbeatLine::State::Missing;
    const bool late = row->state == HeartbeatLine::State::Late;
    const QColor& ink = missing ? t.crit.ink : late ? t.warn.ink : t.text3;
    Cells cells(rect, isRightToLeft());
    const QRect mark = cells.leading(scaled(s_beatMark));
    const int side = scaled(16);
    drawIcon(painter, QPointF(mark.center().x() - side / 2.0 + 0.5, mark.center().y() - side / 2.0 + 0.5),
             missing ? QStringLiteral("alert")
             : late  ? QStringLiteral("clock")
                     : QStringLiteral("dot"),
             ink, side);
    if (rect.width() >= scaled(s_withBeatEvery))
        paint::text(painter, cells.trailing(scaled(s_beatEvery)), Type::Mono, t.text2, row->every,
                    Qt::AlignRight);
    paint::text(painter, cells.trailing(scaled(s_beatLast)), Type::Mono, t.text2, row->last, Qt::AlignRight);
    paint::text(painter, cells.trailing(scaled(s_beatState)), Type::Small, ink, row->words);
    if (rect.width() >= scaled(s_withBeatService))
        paint::text(painter, cells.trailing(scaled(s_beatService)), Type::Body, t.text2, row->service);
    paint::text(painter, cells.rest(), missing ? Type::BodyStrong : Type::Body, t.text, row->id);
}

HeartbeatsPage::HeartbeatsPage(ServicesPresenter& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_refusal(new InlineNote(Tone::Warn, {}, this)),
      m_content(new QStackedWidget(this)), m_list(new HeartbeatList(&m_model, this)),
      m_empty(new EmptyState(tr("One that is named here becomes an alert when it stops."), this)),
      m_formLine(new QWidget(this)), m_form(new HeartbeatForm(services, this))
{
    build();
    connect(m_list, &TableList::chosen, this, &HeartbeatsPage::stateChanged);
    connect(m_list, &TableList::opened, this, [this] {
        const HeartbeatLine* line = m_model.row(m_list->currentIndex());
        if (line && line->state == HeartbeatLine::State::Missing)
            emit alertWanted(line->id);
        else if (whyNotCurrent().isEmpty())
            editCurrent();
    });
    connect(m_form, &CatalogForm::closed, this, &HeartbeatsPage::leaveForm);
    connect(m_form, &CatalogForm::discarded, this, &HeartbeatsPage::undoOffered);
    connect(m_form, &CatalogForm::reopened, this, &HeartbeatsPage::showForm);
    connect(m_form, &CatalogForm::saved, this, [this](const QString& name) {
        leaveForm();
        emit undoOffered(tr("%1 is saved.").arg(name), {});
    });
    connect(&services, &ServicesPresenter::rightsChanged, this, &HeartbeatsPage::stateChanged);
}

// The list goes before the model that it shows.
HeartbeatsPage::~HeartbeatsPage() { delete m_content; }

void HeartbeatsPage::build()
{
    m_refusal->addAction(tr("Close"), [this] {
        m_refusal->hide();
        enter();
    });
    m_refusal->hide();
    auto* first = m_empty->addAction(tr("New heartbeat"), QStringLiteral("C"));
    connect(first, &QPushButton::clicked, this, &HeartbeatsPage::startNew);
    m_empty->setHeadline(tr("No signal is expected to keep coming."));
    m_empty->setFocusPolicy(Qt::StrongFocus);
    m_content->addWidget(m_empty);
    m_content->addWidget(m_list);
    m_formLine->setFixedWidth(1);
    m_formLine->setBackgroundRole(QPalette::Mid);
    m_formLine->setAutoFillBackground(true);
    m_formLine->hide();
    m_form->setFixedWidth(scaled(s_beatForm));
    m_form->hide();
    connect(&theme(), &Theme::changed, this, [this] { m_form->setFixedWidth(scaled(s_beatForm)); });
    auto* list = new QVBoxLayout;
    list->setSpacing(0);
    list->addWidget(m_refusal);
    list->addWidget(m_content, 1);
    auto* body = new QHBoxLayout(this);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addLayout(list, 1);
    body->addWidget(m_formLine);
    body->addWidget(m_form);
}

void HeartbeatsPage::setHeartbeats(const std::vector<HeartbeatRow>& heartbeats, Time now)
{
    m_model.setHeartbeats(heartbeats, now);
    QWidget* page = m_model.rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_list;
    const bool hadFocus = m_content->currentWidget()->hasFocus();
    m_content->setCurrentWidget(page);
    if (hadFocus)
        page->setFocus();
}

QString HeartbeatsPage::current() const
{
    const HeartbeatLine* line = m_model.row(m_list->currentIndex());
    return line ? line->id : QString();
}

bool HeartbeatsPage::isWriting() const { return !m_form->isHidden(); }

void HeartbeatsPage::enter()
{
    if (isWriting())
        m_form->enter();
    else
        m_content->currentWidget()->setFocus(Qt::OtherFocusReason);
}

QString HeartbeatsPage::whyNot() const
{
    return isWriting() ? tr("Something is being written.") : m_services.whyNot();
}

QString HeartbeatsPage::whyNotCurrent() const
{
    return m_services.heartbeat(current()) ? whyNot() : tr("No heartbeat is chosen.");
}

void HeartbeatsPage::startNew() { write({}); }

void HeartbeatsPage::editCurrent() { write(current()); }

void HeartbeatsPage::write(const QString& name)
{
    const Heartbeat* heartbeat = m_services.heartbeat(name);
    if (!whyNot().isEmpty() || (!name.isEmpty() && !heartbeat))
        return;
    m_form->open(heartbeat ? draftOf(*heartbeat) : HeartbeatDraft::usual());
    showForm();
}

void HeartbeatsPage::showForm()
{
    m_formLine->show();
    m_form->show();
    m_form->enter();
    emit stateChanged();
}

void HeartbeatsPage::leaveForm()
{
    m_form->hide();
    m_formLine->hide();
    enter();
    emit stateChanged();
}

void HeartbeatsPage::removeCurrent()
{
    const Heartbeat* heartbeat = m_services.heartbeat(current());
    if (!heartbeat)
        return;
    m_services.remove(*heartbeat, this, [this, removed = *heartbeat](const Result<void>& done) {
        const QString name = format::fromUtf8(removed.name);
        if (!done)
            return refuse(tr("%1 was not removed: %2").arg(name, refusalText(done.error())));
        emit undoOffered(tr("%1 is removed.").arg(name), [this, removed] {
            Heartbeat again = removed;
            again.version = 0; // it is a new one
            m_services.save(again, this, [this](const Result<void>& back) {
                if (!back)
                    refuse(refusalText(back.error()));
            });
        });
    });
}

void HeartbeatsPage::refuse(const QString& sentence)
{
    m_refusal->setSentence(sentence);
    m_refusal->show();
    m_refusal->announce();
}

} // namespace warroom::ui
