// Arrangement and states of the import's pane.
#include "screens/import/import_pane.h"

#include "screens/import/file_drops.h"
#include "screens/import/import_list.h"
#include "screens/import/path_field.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/empty_state.h"
#include "widgets/inline_note.h"
#include "widgets/loading_bars.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QShortcut>

namespace warroom::ui {
namespace {

constexpr int s_importPaneEdge = 20;
constexpr int s_progressHeight = 3;

QLabel* smallWords(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(fontOf(Type::Small));
    label->setForegroundRole(QPalette::PlaceholderText);
    QObject::connect(&theme(), &Theme::changed, label, [label] { label->setFont(fontOf(Type::Small)); });
    return label;
}

// How far the stage is; its words are the headline.
class ImportProgress final : public QWidget
{
public:
    ImportProgress(const ImportRun& run, QWidget* parent) : QWidget(parent), m_run(run)
    {
        setFixedHeight(s_progressHeight);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().controlSoft);
        const int total = m_run.total();
        const int wide = total == 0 ? 0 : static_cast<int>(std::int64_t(width()) * m_run.done() / total);
        painter.fillRect(QRect(isRightToLeft() ? width() - wide : 0, 0, wide, height()), tokens().accent);
    }

private:
    const ImportRun& m_run;
};

} // namespace

ImportPane::ImportPane(ImportRun& run, WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_run(run), m_bridge(bridge)
{
    setAccessibleName(tr("Import incidents"));
    build();
    connectAll();
    setFocusProxy(run.model().rowCount() > 0 ? static_cast<QWidget*>(m_list) : m_path);
    showState();
}

void ImportPane::build()
{
    m_note = new InlineNote(Tone::Warn, {}, this);
    m_list = new ImportList(m_run.model(), this);
    m_empty = new EmptyState(tr("Type, paste or drop a file or a folder: recorded incidents (JSON) and "
                                "postmortems (Markdown or text)."),
                             this);
    m_loading = new LoadingBars(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_note);
    buildHead(*column);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_loading, 1);
    buildFoot(*column);
}

void ImportPane::buildHead(QVBoxLayout& column)
{
    m_path = new PathField(this);
    m_path->setPlaceholderText(tr("Path of a file or a folder, then Enter"));
    m_path->setAccessibleName(tr("File or folder"));
    auto* label = smallWords(this);
    label->setText(tr("File or folder"));
    label->setBuddy(m_path);
    m_headline = new ElideLabel(Type::BodyStrong, Ink::Primary, this);
    m_progress = new ImportProgress(m_run, this);
    m_details = smallWords(this);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(s_importPaneEdge, 12, s_importPaneEdge, 10);
    head->setSpacing(4);
    head->addWidget(label);
    head->addWidget(m_path);
    head->addSpacing(8);
    head->addWidget(m_headline);
    head->addWidget(m_progress);
    head->addWidget(m_details);
    column.addLayout(head);
}

void ImportPane::buildFoot(QVBoxLayout& column)
{
    m_report = new Button(tr("Save the report"), ButtonKind::Default, this);
    m_report->setHeight(size::ButtonLarge);
    m_report->setKeyCaps(tr("Ctrl E"));
    m_stop = new Button(tr("Stop"), ButtonKind::Default, this);
    m_stop->setHeight(size::ButtonLarge);
    m_stop->setKeyCaps(tr("Alt C"));
    m_import = primaryButton(tr("Import"), this);
    m_import->setHeight(size::ButtonLarge);
    m_import->setKeyCaps(tr("Ctrl Enter"));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(s_importPaneEdge, 8, s_importPaneEdge, 12);
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(m_report);
    foot->addWidget(m_stop);
    foot->addWidget(m_import);
    column.addLayout(foot);
}

void ImportPane::connectAll()
{
    connect(m_path, &PathField::taken, &m_run, &ImportRun::look);
    connect(new FileDrops(this), &FileDrops::dropped, &m_run, &ImportRun::look);
    connect(&m_run, &ImportRun::changed, this, &ImportPane::showState);
    connect(&m_run.model(), &ImportModel::dataChanged, this, &ImportPane::showState);
    connect(m_list, &ImportList::openRequested, this, &ImportPane::openTicket);
    connect(m_import, &QPushButton::clicked, this, &ImportPane::start);
    connect(m_stop, &QPushButton::clicked, &m_run, &ImportRun::stop);
    connect(m_report, &QPushButton::clicked, this, &ImportPane::saveRequested);
    const auto shortcut = [this](const QString& keys, Button* button) {
        auto* made = new QShortcut(QKeySequence(keys), this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, button, [button] {
            if (button->isVisible())
                button->click();
        });
    };
    shortcut(QStringLiteral("Alt+C"), m_stop);
    shortcut(QStringLiteral("Ctrl+E"), m_report);
}

QList<KeyHint> ImportPane::keyHints() const
{
    return {{tr("Ctrl Enter"), tr("Import")},      {QStringLiteral("J K"), tr("Move")},
            {tr("Space"), tr("Leave out")},        {QStringLiteral("Enter"), tr("Open the ticket")},
            {tr("Ctrl E"), tr("Save the report")}, {tr("Alt C"), tr("Stop")},
            {QStringLiteral("Esc"), tr("Close")}};
}

void ImportPane::activated() { focusProxy()->setFocus(Qt::OtherFocusReason); }

void ImportPane::start()
{
    m_run.start();
    if (m_run.stage() == ImportStage::Importing)
        m_list->setFocus(Qt::OtherFocusReason);
}

void ImportPane::showNote()
{
    const bool offline = m_bridge.connection().state == LinkState::Offline;
    const bool viewer = m_bridge.isLoaded() && m_bridge.connection().role == AccountRole::Viewer &&
                        !m_bridge.connection().person.isNil();
    m_note->setVisible(offline || viewer);
    if (viewer)
        m_note->setSentence(m_run.whyNot());
    else if (offline)
        m_note->setSentence(tr("You are offline. What is imported is kept here and sent in order later."));
}

void ImportPane::showState()
{
    const ImportStage stage = m_run.stage();
    const int rows = m_run.model().rowCount();
    showHead();
    const bool waits = rows == 0 && stage == ImportStage::Reading;
    m_list->setVisible(rows > 0);
    m_empty->setVisible(rows == 0 && !waits);
    m_loading->setVisible(waits);
    if (!waits)
        m_loading->stop();
    else if (m_shown != ImportStage::Reading)
        m_loading->start();
    m_path->setEnabled(stage != ImportStage::Importing);
    setAcceptDrops(stage != ImportStage::Importing);

    const QString whyNot = m_run.whyNot();
    m_import->setVisible(stage != ImportStage::Importing && stage != ImportStage::Done);
    m_import->setEnabled(whyNot.isEmpty());
    m_import->setToolTip(whyNot);
    m_stop->setVisible(m_run.isRunning());
    m_report->setVisible(stage == ImportStage::Ready || stage == ImportStage::Done);
    showNote();
    // What was just read is gone through next, unless a person is typing another path.
    if (std::exchange(m_shown, stage) == ImportStage::Reading && stage == ImportStage::Ready && rows > 0 &&
        m_path->hasFocus() && m_path->text().isEmpty())
        m_list->setFocus(Qt::OtherFocusReason);
}

void ImportPane::showHead()
{
    m_headline->setText(m_run.headline());
    m_headline->setVisible(m_run.stage() != ImportStage::Idle);
    m_progress->setVisible(m_run.isRunning());
    m_progress->update();
    QStringList details;
    if (const int kept = m_run.model().keptVerbatim(); kept > 0)
        details << tr("In %n of them, parts that no section stands for are kept verbatim in the Original "
                      "Request.",
                      "files", kept);
    if (const auto passed = static_cast<int>(m_run.passedBy().size()); passed > 0)
        details << tr("Passed by, because they hold no report: %n.", "files", passed);
    m_details->setText(details.join(QLatin1Char(' ')));
    m_details->setVisible(!details.isEmpty());
}

void ImportPane::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier)
        start();
    else
        QWidget::keyPressEvent(event);
}

} // namespace warroom::ui
