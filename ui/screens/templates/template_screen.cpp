// Arrangement, states and keys of the screen.
#include "screens/templates/template_screen.h"

#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "screens/templates/template_table.h"
#include "widgets/button.h"
#include "widgets/elide_label.h"
#include "widgets/empty_state.h"
#include "widgets/inline_note.h"
#include "widgets/loading_bars.h"
#include "widgets/screen_bar.h"
#include "widgets/tab_bar.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace warroom::ui {
namespace {

constexpr int s_templateScreenEdge = 16;
const QString s_nextTemplate = QStringLiteral("next");

} // namespace

TemplateScreen::TemplateScreen(WorkspaceBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_model(bridge), m_kept(bridge, "template_drafts", this),
      m_note(new InlineNote(Tone::Plain, {}, this)), m_refusal(new InlineNote(Tone::Warn, {}, this)),
      m_overtaken(new InlineNote(Tone::Warn, {}, this)), m_content(new QStackedWidget(this)),
      m_loading(new LoadingBars(this)), m_failed(new EmptyState({}, this))
{
    setAccessibleName(tr("Ticket template"));
    build();
    connect(&m_model, &TemplateModel::stateChanged, this, &TemplateScreen::showState);
    connect(&m_model, &TemplateModel::refused, this, &TemplateScreen::refuse);
    connect(&m_model, &TemplateModel::published, this, [this](const QString& sentence) {
        if (m_reason->text() == m_sentReason)
            m_reason->clear();
        m_refusal->hide();
        m_table->setFocus();
        emit said(sentence);
    });
    m_kept.load(this, [this] { readKept(); });
    showState();
}

// What was typed before it was read is newer.
void TemplateScreen::readKept()
{
    const QJsonObject kept = m_kept.find(s_nextTemplate);
    if (m_reason->text().isEmpty())
        m_reason->setText(kept.value(QLatin1String("reason")).toString());
    m_model.takeDraft(kept.value(QLatin1String("template")).toString());
    m_isKeptRead = true;
    keep();
}

void TemplateScreen::keep()
{
    if (!m_isKeptRead)
        return;
    QJsonObject next;
    if (const QString draft = m_model.draft(); !draft.isEmpty())
        next.insert(QLatin1String("template"), draft);
    if (!m_reason->text().isEmpty())
        next.insert(QLatin1String("reason"), m_reason->text());
    if (next == m_kept.find(s_nextTemplate))
        return;
    if (next.isEmpty())
        m_kept.drop(s_nextTemplate);
    else
        m_kept.keep(s_nextTemplate, next);
}

void TemplateScreen::build()
{
    m_refusal->addAction(tr("Close"), [this] {
        m_refusal->hide();
        activated();
    });
    m_refusal->hide();
    m_overtaken->addAction(tr("Keep theirs"), [this] {
        m_model.discard();
        activated();
    });
    m_overtaken->addAction(tr("Use mine"), [this] {
        m_model.standOnNewest();
        activated();
    });
    m_overtaken->hide();
    connect(m_failed->addAction(tr("Retry"), QString()), &QPushButton::clicked, this,
            [this] { m_bridge.reconnect(); });
    m_body = buildBody();
    for (QWidget* page : {m_body, static_cast<QWidget*>(m_failed), static_cast<QWidget*>(m_loading)})
        m_content->addWidget(page);
    auto* bar = new ScreenBar(tr("Ticket template"), this);
    bar->tabs()->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{bar, m_note, m_refusal, m_overtaken})
        column->addWidget(part);
    column->addWidget(m_content, 1);
}

QLineEdit* TemplateScreen::addLine(QGridLayout* lines, const QString& label, const QString& placeholder)
{
    auto* words = new ElideLabel(Type::Small, Ink::Secondary, this);
    words->setText(label);
    auto* field = new QLineEdit(this);
    field->setAccessibleName(label);
    field->setPlaceholderText(placeholder);
    const int row = lines->rowCount();
    lines->addWidget(words, row, 0);
    lines->addWidget(field, row, 1);
    return field;
}

QWidget* TemplateScreen::buildBody()
{
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(s_templateScreenEdge, 8, s_templateScreenEdge, 8);
    column->setSpacing(8);
    m_table = new TemplateTable(m_model, body);
    m_cell = new ElideLabel(Type::Body, Ink::Secondary, body);
    column->addWidget(m_table);
    column->addWidget(m_cell);
    auto* lines = new QGridLayout;
    lines->setColumnStretch(1, 1);
    m_guidance = addLine(lines, tr("Said where the section is empty"), tr("empty: the program's own words"));
    m_guidance->setMaxLength(static_cast<int>(TicketTemplate::mostGuidance));
    m_reason = addLine(lines, tr("Why it is better"), tr("everybody reads it with the version"));
    m_publish = primaryButton(tr("Publish"), body);
    m_publish->setKeyCaps(QStringLiteral("Ctrl ↵"));
    lines->addWidget(m_publish, lines->rowCount() - 1, 2);
    column->addLayout(lines);
    auto* heading = new ElideLabel(Type::BodyStrong, Ink::Primary, body);
    heading->setText(tr("Versions"));
    m_versions = new QListWidget(body);
    m_versions->setAccessibleName(tr("Versions of the template"));
    m_versions->setFrameShape(QFrame::NoFrame);
    column->addSpacing(8);
    column->addWidget(heading);
    column->addWidget(m_versions, 1);
    connect(m_table, &TemplateTable::moved, this, &TemplateScreen::showCell);
    connect(m_table, &TemplateTable::held, this, [this] {
        const QString reason = m_model.whyNot();
        emit said(reason.isEmpty() ? tr("The program relies on this; it stays as it is.") : reason);
    });
    connect(m_guidance, &QLineEdit::textEdited, this,
            [this](const QString& text) { m_model.setGuidance(row(), text); });
    connect(m_guidance, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(m_reason, &QLineEdit::textEdited, this, &TemplateScreen::showState);
    connect(m_reason, &QLineEdit::returnPressed, this, &TemplateScreen::publish);
    connect(m_publish, &QPushButton::clicked, this, &TemplateScreen::publish);
    connect(m_versions, &QListWidget::currentRowChanged, this, [this](int version) {
        if (version >= 0 && version != m_model.shownRow())
            m_model.show(version);
    });
    return body;
}

int TemplateScreen::row() const { return std::max(m_table->currentIndex().row(), 0); }

void TemplateScreen::showCell()
{
    const QModelIndex cell = m_table->currentIndex();
    const QString phase = cell.isValid() ? format::name(static_cast<Phase>(cell.column())) : QString();
    m_cell->setText(
        cell.isValid() ? tr("%1: %2", "phase, what it asks").arg(phase, cell.data(Qt::ToolTipRole).toString())
                       : QString());
    if (!m_guidance->hasFocus())
        m_guidance->setText(m_model.guidance(row()));
    m_guidance->setReadOnly(!m_model.whyNot().isEmpty());
}

void TemplateScreen::showVersions()
{
    QStringList words;
    for (int i = 0; i < static_cast<int>(m_model.versions().size()); ++i)
        words << m_model.versionText(i);
    const QSignalBlocker blocker(m_versions);
    if (words != m_listed) {
        m_versions->clear();
        m_versions->addItems(words);
        for (int i = 0; i < m_versions->count(); ++i) {
            m_versions->item(i)->setData(Qt::AccessibleTextRole, words[i]);
            m_versions->item(i)->setSizeHint({0, scaled(size::RowDense)});
        }
        m_listed = words;
    }
    m_versions->setCurrentRow(m_model.shownRow());
}

void TemplateScreen::showState()
{
    const auto state = m_model.state();
    QStringList words{tr("A ticket keeps the template that it was born with. What stands grey is fixed: the "
                         "program relies on it.")};
    if (const QString reason = m_model.whyNot(); !reason.isEmpty() && state == TemplateModel::State::Ready)
        words << reason;
    if (state == TemplateModel::State::Ready && !m_model.isLive())
        words << tr("There is no connection: this is what was known last, and nothing can be published.");
    m_note->setSentence(words.join(QLatin1Char(' ')));
    m_failed->setSentence(tr("The template could not be read: %1").arg(m_model.problem()));
    m_overtaken->setSentence(
        tr("Another version was published meanwhile; what you changed is kept until you decide."));
    m_overtaken->setVisible(m_model.isOvertaken());
    QWidget* page = state == TemplateModel::State::Ready    ? m_body
                    : state == TemplateModel::State::Failed ? static_cast<QWidget*>(m_failed)
                                                            : static_cast<QWidget*>(m_loading);
    page == m_loading ? m_loading->start() : m_loading->stop();
    m_content->setCurrentWidget(page);
    m_reason->setReadOnly(!m_model.whyNot().isEmpty());
    m_publish->setEnabled(whyNotPublish().isEmpty());
    showVersions();
    showCell();
    keep();
    emit commandsChanged();
}

QString TemplateScreen::whyNotPublish() const
{
    if (const QString reason = m_model.whyNot(); !reason.isEmpty())
        return reason;
    if (!m_model.isChanged())
        return tr("Nothing was changed.");
    if (m_model.isOvertaken())
        return tr("Another version was published meanwhile.");
    return m_model.isLive() ? QString() : tr("There is no connection.");
}

void TemplateScreen::publish()
{
    if (const QString reason = whyNotPublish(); !reason.isEmpty())
        return emit said(reason);
    if (m_reason->text().trimmed().isEmpty()) {
        m_reason->setFocus();
        return emit said(tr("Say why it is better."));
    }
    if (const auto good = check(m_model.shown()); !good)
        return refuse(refusalText(good.error()));
    m_sentReason = m_reason->text();
    m_model.publish(m_sentReason);
}

void TemplateScreen::refuse(const QString& sentence)
{
    m_refusal->setSentence(sentence);
    m_refusal->show();
    m_refusal->announce();
}

void TemplateScreen::activated()
{
    if (m_content->currentWidget() == m_body)
        m_table->setFocus();
    else
        m_content->currentWidget()->setFocus();
}

void TemplateScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model.watch(true);
}

void TemplateScreen::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_model.watch(false);
}

void TemplateScreen::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_table->hasFocus())
        activated();
    else
        QWidget::keyPressEvent(event);
}

QList<KeyHint> TemplateScreen::keyHints() const
{
    return {{QStringLiteral("Space"), tr("Next need")}, {QStringLiteral("Shift Space"), tr("The one before")},
            {QStringLiteral("G"), tr("Guidance")},      {QStringLiteral("Ctrl ↵"), tr("Publish")},
            {QStringLiteral("Shift X"), tr("Discard")}, {QStringLiteral("V"), tr("Versions")}};
}

QList<TemplateScreen::Command> TemplateScreen::commands()
{
    const auto whyNot = [this] { return m_model.whyNot(); };
    const auto ready = [this] {
        return m_model.state() == TemplateModel::State::Ready ? QString()
                                                              : tr("The template has not come yet.");
    };
    const auto changed = [this] { return m_model.isChanged() ? QString() : tr("Nothing was changed."); };
    return {
        {"template.guidance",
         tr("What an empty section says"),
         "edit",
         {QKeySequence("G")},
         whyNot,
         [this] { m_guidance->setFocus(); }},
        {"template.publish",
         tr("Publish the template"),
         "check",
         {QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")},
         [this] { return whyNotPublish(); },
         [this] { publish(); }},
        {"template.discard",
         tr("Discard the changes to the template"),
         "x",
         {QKeySequence("Shift+X")},
         changed,
         [this] {
             m_model.discard();
             activated();
         }},
        {"template.versions",
         tr("Versions of the template"),
         "clock",
         {QKeySequence("V")},
         ready,
         [this] { m_versions->setFocus(); }},
    };
}

} // namespace warroom::ui
