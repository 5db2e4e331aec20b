// Reading versions, keeping the draft, publishing it.
#include "models/templates/template_model.h"

#include "models/format/format.h"
#include "models/format/refusal_text.h"
#include "protocol/template_codec.h"

#include <algorithm>

namespace warroom::ui {
namespace {

Section sectionOf(int row) { return static_cast<Section>(row); }
Phase phaseOf(int column) { return static_cast<Phase>(column); }

} // namespace

QString needWord(Need need)
{
    switch (need) {
    case Need::Free:
        return TemplateModel::tr("free", "what a phase asks of a section");
    case Need::TbdOk:
        return TemplateModel::tr("TBD or filled");
    case Need::Filled:
        return TemplateModel::tr("filled", "what a phase asks of a section");
    case Need::FilledOrMarked:
        return TemplateModel::tr("filled or marked");
    case Need::OneOwned:
        return TemplateModel::tr("one owned", "next action");
    case Need::OpenOwned:
        return TemplateModel::tr("open ones owned", "next actions");
    case Need::NoneOpen:
        return TemplateModel::tr("none open", "next action");
    case Need::SuspectedOk:
        return TemplateModel::tr("suspected", "root cause");
    case Need::Confirmed:
        return TemplateModel::tr("confirmed", "root cause");
    case Need::OneOrMore:
        return TemplateModel::tr("one or more", "whys");
    case Need::Settled:
        return TemplateModel::tr("all settled", "whys");
    case Need::FollowUps:
        return TemplateModel::tr("follow-ups", "prevention");
    }
    return {};
}

TemplateModel::TemplateModel(WorkspaceBridge& bridge, QObject* parent)
    : QAbstractTableModel(parent), m_bridge(bridge), m_feed(bridge, this),
      m_versions(std::make_shared<const PublishedTemplates>()), m_shown(builtInTemplate())
{
    connect(&m_feed, &BoardFeedBase::changed, this, &TemplateModel::onFeed);
    connect(&bridge, &WorkspaceBridge::connectionChanged, this, &TemplateModel::stateChanged);
}

void TemplateModel::watch(bool on) { m_feed.watch(on ? QStringLiteral("templates") : QString()); }

TemplateModel::State TemplateModel::state() const
{
    if (!m_versions->empty())
        return State::Ready;
    return problem().isEmpty() ? State::Loading : State::Failed;
}

void TemplateModel::onFeed()
{
    if (const auto all = m_feed.board())
        m_versions = all;
    show(m_shownRow);
}

void TemplateModel::show(int row)
{
    if (m_versions->empty()) {
        emit stateChanged();
        return;
    }
    m_shownRow = std::clamp(row, 0, static_cast<int>(m_versions->size()) - 1);
    const auto& version = (*m_versions)[static_cast<std::size_t>(m_shownRow)].content;
    m_shown = m_shownRow == 0 && m_draft ? *m_draft : version;
    if (!m_draft)
        m_base = m_versions->front().content.version;
    // The table keeps its shape, and so the cell that one is at.
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit stateChanged();
}

QString TemplateModel::draft() const
{
    if (!m_draft)
        return {};
    auto out = *m_draft;
    out.version = m_base;
    return QString::fromStdString(protocol::format(out));
}

void TemplateModel::takeDraft(const QString& json)
{
    auto draft = protocol::parseTemplate(json.toStdString());
    if (m_draft || !draft)
        return;
    m_base = draft->version;
    m_draft = std::move(*draft);
    show(m_shownRow);
}

void TemplateModel::discard()
{
    m_draft.reset();
    show(0);
}

QString TemplateModel::versionText(int row) const
{
    const auto& one = versions()[static_cast<std::size_t>(row)];
    const QString version = QString::number(one.content.version);
    if (one.by.isNil())
        return tr("%1 · comes with the program", "version of the template").arg(version);
    return tr("%1 · %2, %3: %4", "version of the template, who, when, why")
        .arg(version, format::personName(*m_bridge.directory(), one.by), format::utcDay(one.at),
             format::fromUtf8(one.reason));
}

QString TemplateModel::whyNot() const
{
    const Connection& now = m_bridge.connection();
    if (state() != State::Ready)
        return tr("The template has not come yet.");
    if (now.role != AccountRole::Commander && now.role != AccountRole::Admin)
        return tr("Commanders and admins publish templates.");
    if (m_shownRow != 0)
        return tr("An older version stays as it is; the next one is made from the newest.");
    return {};
}

bool TemplateModel::isFixed(Section section, Phase phase) const
{
    return choicesOf(m_shown, section, phase).size() < 2;
}

bool TemplateModel::step(const QModelIndex& cell, int by)
{
    const auto section = sectionOf(cell.row());
    const auto phase = phaseOf(cell.column());
    if (!cell.isValid() || !whyNot().isEmpty() || isFixed(section, phase))
        return false;
    const auto choices = choicesOf(m_shown, section, phase);
    const auto count = static_cast<int>(choices.size());
    const auto now = static_cast<int>(
        std::find(choices.begin(), choices.end(), need(m_shown, section, phase)) - choices.begin());
    setNeed(m_shown, section, phase, choices[static_cast<std::size_t>((now + by + count) % count)]);
    changed();
    return true;
}

QString TemplateModel::guidance(int row) const
{
    return format::fromUtf8(m_shown.sections[static_cast<std::size_t>(row)].guidance);
}

void TemplateModel::setGuidance(int row, const QString& text)
{
    auto& guidance = m_shown.sections[static_cast<std::size_t>(row)].guidance;
    const auto given = text.simplified().toStdString();
    if (guidance == given || !whyNot().isEmpty())
        return;
    guidance = given;
    changed();
}

void TemplateModel::changed()
{
    m_draft = m_shown;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit stateChanged();
}

bool TemplateModel::isOvertaken() const
{
    return m_draft && !m_versions->empty() && m_versions->front().content.version != m_base;
}

void TemplateModel::standOnNewest()
{
    if (!m_versions->empty())
        m_base = m_versions->front().content.version;
    emit stateChanged();
}

void TemplateModel::publish(const QString& reason)
{
    if (m_isSending || !m_draft)
        return;
    PublishedTemplate given{*m_draft, {}, {}, reason.trimmed().toStdString()};
    given.content.version = m_base;
    m_isSending = true;
    m_bridge.call(QStringLiteral("POST"), QStringLiteral("/api/v1/templates"),
                  QByteArray::fromStdString(protocol::format(given)), this,
                  [this, sent = *m_draft](const Result<std::string>& answer) {
                      m_isSending = false;
                      auto all = answer ? protocol::parseTemplates(*answer) : answer.error();
                      if (!all || all->empty()) {
                          emit refused(tr("The template was not published: %1")
                                           .arg(all ? tr("nothing came back") : refusalText(all.error())));
                          return;
                      }
                      m_versions = std::make_shared<const PublishedTemplates>(std::move(*all));
                      // What was changed meanwhile goes into the one after it.
                      if (m_draft == sent)
                          discard();
                      else {
                          standOnNewest();
                          show(m_shownRow);
                      }
                      emit published(tr("Template %1 is published. New tickets have it; those that are there "
                                        "keep theirs.")
                                         .arg(m_versions->front().content.version));
                  });
}

int TemplateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(sectionCount);
}

int TemplateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(phaseCount);
}

QVariant TemplateModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto section = sectionOf(index.row());
    const auto phase = phaseOf(index.column());
    const auto asked = need(m_shown, section, phase);
    switch (role) {
    case Qt::DisplayRole:
        return needWord(asked);
    case Qt::ToolTipRole:
        return asked == Need::Free ? tr("%1 may be empty.").arg(format::name(section))
                                   : format::sentence(section, asked);
    case Qt::AccessibleTextRole:
        return isFixed(section, phase)
                   ? tr("%1, %2: %3, fixed", "section, phase, need")
                         .arg(format::name(section), format::name(phase), needWord(asked))
                   : tr("%1, %2: %3", "section, phase, need")
                         .arg(format::name(section), format::name(phase), needWord(asked));
    default:
        return {};
    }
}

QVariant TemplateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? format::name(phaseOf(section)) : format::name(sectionOf(section));
}

} // namespace warroom::ui
