// Drawing in the background, and showing of the pages.
#include "screens/postmortem/preview_pane.h"

#include "export/external.h"
#include "export/record_ticket.h"
#include "models/format/document_words.h"
#include "postmortem/page_pictures.h"
#include "screens/room/chip_group.h"
#include "widgets/elide_label.h"
#include "widgets/hairline.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QThreadPool>

namespace warroom::ui {
namespace {

constexpr int s_previewPaneEdge = 16;
constexpr int s_between = 16;
constexpr int s_previewPaneWidest = 640;

} // namespace

PageStack::PageStack(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Pages of the PDF"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PageStack::setPages(std::vector<QImage> pages)
{
    m_pages = std::move(pages);
    setFixedHeight(sizeHint().height());
    update();
}

QSize PageStack::sizeHint() const
{
    int height = s_between;
    for (const QImage& page : m_pages)
        height += page.deviceIndependentSize().toSize().height() + s_between;
    return {scaled(240), height};
}

void PageStack::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    int y = s_between;
    for (const QImage& page : m_pages) {
        const QSize size = page.deviceIndependentSize().toSize();
        const QRect place((width() - size.width()) / 2, y, size.width(), size.height());
        if (place.intersects(event->rect()))
            painter.drawImage(place, page);
        y += size.height() + s_between;
    }
}

PreviewPane::PreviewPane(PostmortemPresenter& postmortem, QWidget* parent)
    : QWidget(parent), m_postmortem(postmortem), m_head(new QWidget(this)),
      m_title(new ElideLabel(Type::BodyStrong, Ink::Primary, m_head)),
      m_profiles(new ChipGroup(ChipChoice::One, {tr("Internal"), tr("External")}, m_head)),
      m_english(new ChipGroup(ChipChoice::Several, {tr("English", "language of the PDF")}, m_head)),
      m_scroll(new QScrollArea(this)), m_stack(new PageStack)
{
    setAccessibleName(tr("PDF preview"));
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(s_previewPaneEdge, 0, s_previewPaneEdge, 1);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_english);
    head->addWidget(m_profiles);
    m_english->setVisible(documentWords().language() != Words().language());
    m_title->setText(tr("PDF"));
    m_head->setFixedHeight(scaled(size::SubBar));
    connect(&theme(), &Theme::changed, this, [this] { m_head->setFixedHeight(scaled(size::SubBar)); });
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("PDF preview"));
    m_scroll->setWidget(m_stack);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_stack->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_scroll, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PreviewPane::draw);
    connect(m_profiles, &ChipGroup::chosen, this, &PreviewPane::drawAnew);
    connect(m_english, &ChipGroup::chosen, this, &PreviewPane::drawAnew);
    connect(&postmortem, &PostmortemPresenter::changed, this, &PreviewPane::ask);
}

PreviewPane::~PreviewPane()
{
    if (m_cancelled)
        m_cancelled->store(true);
}

bool PreviewPane::isExternal() const { return m_profiles->current() == 1; }

void PreviewPane::setExternal(bool external)
{
    if (external == isExternal())
        return;
    m_profiles->setCurrent(external ? 1 : 0);
    emit m_profiles->chosen(external ? 1 : 0);
}

Words PreviewPane::words() const { return m_english->isChosen(0) ? Words() : documentWords(); }

void PreviewPane::setEnglish(bool english)
{
    if (english == m_english->isChosen(0) || m_english->isHidden())
        return;
    m_english->setChosen(0, english);
    drawAnew();
}

void PreviewPane::drawAnew()
{
    m_stale = true;
    draw();
}

int PreviewPane::pageWidth() const
{
    return std::min(m_scroll->viewport()->width() - 2 * s_previewPaneEdge, scaled(s_previewPaneWidest));
}

/// Each change begins the pause anew: nothing is drawn while somebody types.
void PreviewPane::ask()
{
    m_stale = true;
    if (isVisible())
        m_pause.start();
}

void PreviewPane::draw()
{
    m_pause.stop();
    if (m_drawing || !m_stale || !isVisible() || !m_postmortem.room().hasTicket() || pageWidth() < 100)
        return; // what was asked for while one is drawn follows it
    m_stale = false;
    m_drawing = true;
    auto& bridge = m_postmortem.room().bridge();
    const auto keyOf = [&bridge](TicketId id) {
        const Summary* summary = bridge.summary(id);
        return summary ? summary->key() : std::string();
    };
    PictureOptions options;
    options.words = words();
    auto document = recordOf(*m_postmortem.room().ticket(), *bridge.directory(), keyOf, RecordForm::WithIds,
                             options.words);
    options.profile = isExternal() ? DocumentProfile::External : DocumentProfile::Internal;
    if (isExternal())
        document = externalDocument(std::move(document), namesOf(*bridge.directory()), options.words);
    options.width = pageWidth();
    options.devicePixelRatio = devicePixelRatioF();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    QThreadPool::globalInstance()->start([document = std::move(document), options, cancelled = m_cancelled,
                                          back = QPointer<PreviewPane>(this)]() mutable {
        options.cancelled = cancelled.get();
        auto pages = drawPages(document, options);
        QMetaObject::invokeMethod(
            qApp,
            [back, cancelled, pages = std::move(pages)]() mutable {
                if (back && !cancelled->load())
                    back->take(std::move(pages));
            },
            Qt::QueuedConnection);
    });
}

void PreviewPane::take(std::vector<QImage> pages)
{
    m_drawing = false;
    m_stack->setPages(std::move(pages));
    m_title->setText(tr("PDF, %n pages", nullptr, m_stack->count()));
    emit drawn();
    if (m_stale && !m_pause.isActive())
        draw();
}

void PreviewPane::enter() { m_scroll->setFocus(Qt::ShortcutFocusReason); }

void PreviewPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // When the layout has given the pane its width.
    QMetaObject::invokeMethod(this, &PreviewPane::draw, Qt::QueuedConnection);
}

void PreviewPane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_pause.stop();
}

void PreviewPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    ask();
}

void PreviewPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else if (event->key() == Qt::Key_X && event->modifiers() == Qt::NoModifier)
        setExternal(!isExternal());
    else if (event->key() == Qt::Key_E && event->modifiers() == Qt::NoModifier)
        setEnglish(!m_english->isChosen(0));
    else
        QWidget::keyPressEvent(event);
}

void PreviewPane::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.fillRect(m_head->geometry(), t.surface);
    verticalHairline(painter, isRightToLeft() ? width() - 1 : 0, 0, height(), t.line);
    horizontalHairline(painter, 0, width(), m_head->height() - 1, t.line);
}

} // namespace warroom::ui
