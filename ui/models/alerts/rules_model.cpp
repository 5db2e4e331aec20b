// Reading, changing and trying of the rules.
#include "models/alerts/rules_model.h"

#include "models/alerts/alert_words.h"
#include "models/format/format.h"
#include "models/format/refusal_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace warroom::ui {
namespace {

const QString rulesPath = QStringLiteral("/api/v1/rules");

QByteArray bytes(const std::string& text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QString nameOfRule(const RouteRule& rule) { return format::fromUtf8(rule.name); }

} // namespace

RulesModel::RulesModel(WorkspaceBridge& bridge, QObject* parent)
    : QAbstractListModel(parent), m_bridge(bridge)
{}

void RulesModel::load()
{
    m_bridge.call(QStringLiteral("GET"), rulesPath, {}, this, [this](const Result<std::string>& answer) {
        auto list = answer ? protocol::parseRuleList(*answer) : Result<protocol::RuleList>(answer.error());
        m_problem = list ? QString() : refusalText(list.error());
        if (list)
            takeList(std::move(*list));
        m_state = list ? State::Ready : State::Failed;
        emit stateChanged();
    });
}

void RulesModel::takeList(protocol::RuleList list)
{
    auto rules = std::exchange(list.rules, m_list.rules); // shown until take() changes it
    m_list = std::move(list);
    take(std::move(rules));
}

void RulesModel::take(std::vector<RouteRule> rules)
{
    m_builtIn = rules.empty();
    if (m_builtIn)
        rules = m_list.builtIn;
    if (rules == m_list.rules)
        return;
    beginResetModel();
    m_list.rules = std::move(rules);
    endResetModel();
}

const RouteRule* RulesModel::rule(int row) const
{
    return row >= 0 && row < rowCount() ? &m_list.rules[static_cast<std::size_t>(row)] : nullptr;
}

QString RulesModel::whyNot(const RouteRule& rule)
{
    const auto checked = check(rule);
    return checked ? QString() : refusalText(checked.error());
}

void RulesModel::insert(int row, const RouteRule& rule)
{
    const auto before = m_list;
    const int at = std::clamp(row, 0, rowCount());
    beginInsertRows({}, at, at);
    m_list.rules.insert(m_list.rules.begin() + at, rule);
    endInsertRows();
    save(before, tr("Rule %1 added.").arg(nameOfRule(rule)));
}

void RulesModel::replace(int row, const RouteRule& rule)
{
    if (!this->rule(row) || *this->rule(row) == rule)
        return;
    const auto before = m_list;
    m_list.rules[static_cast<std::size_t>(row)] = rule;
    emit dataChanged(index(row), index(row));
    save(before, tr("Rule %1 changed.").arg(nameOfRule(rule)));
}

void RulesModel::remove(int row)
{
    const RouteRule* gone = rule(row);
    if (!gone)
        return;
    const QString name = nameOfRule(*gone);
    const auto before = m_list;
    beginRemoveRows({}, row, row);
    m_list.rules.erase(m_list.rules.begin() + row);
    endRemoveRows();
    save(before, tr("Rule %1 removed.").arg(name));
}

bool RulesModel::move(int row, int step)
{
    const int to = row + step;
    if (!rule(row) || !rule(to))
        return false;
    const auto before = m_list;
    beginMoveRows({}, row, row, {}, step > 0 ? to + 1 : to);
    std::swap(m_list.rules[static_cast<std::size_t>(row)], m_list.rules[static_cast<std::size_t>(to)]);
    endMoveRows();
    emit dataChanged(index(std::min(row, to)), index(std::max(row, to)));
    save(before, tr("Rule %1 moved.").arg(nameOfRule(*rule(to))));
    return true;
}

void RulesModel::setTimes(const Times& times)
{
    if (times == this->times())
        return;
    const auto before = m_list;
    m_list.waitSeconds = times.wait;
    m_list.intervalSeconds = times.interval;
    m_list.repeatSeconds = times.repeat;
    save(before, tr("The times changed."));
}

QString RulesModel::whyNot(const RouteNames& names)
{
    const auto checked = check(names);
    return checked ? QString() : refusalText(checked.error());
}

void RulesModel::setRouteNames(const RouteNames& names)
{
    if (names == routeNames())
        return;
    const auto before = m_list;
    m_list.routeNames = names;
    save(before, tr("The routes have other names."));
}

// The version is that of what stands, whatever is shown.
void RulesModel::putBack(const protocol::RuleList& list)
{
    const auto version = m_list.version;
    beginResetModel();
    m_list = list;
    m_list.version = version;
    endResetModel();
    emit stateChanged();
}

void RulesModel::save(const protocol::RuleList& before, const QString& sentence)
{
    const bool wasBuiltIn = m_builtIn;
    auto sent = m_list;
    // Of times alone, the built-in rules stay what they are.
    if (m_builtIn && m_list.rules == before.rules)
        sent.rules.clear();
    else
        m_builtIn = false;
    emit stateChanged();
    m_bridge.call(QStringLiteral("PUT"), rulesPath, bytes(protocol::format(sent)), this,
                  [this, before, sentence, wasBuiltIn](const Result<std::string>& answer) {
                      if (!answer) {
                          m_builtIn = wasBuiltIn;
                          auto mine = m_list;
                          putBack(before);
                          if (answer.error().code() == ErrorCode::Conflict)
                              return meetOthers(std::move(mine));
                          emit refused(tr("The rules were not kept: %1").arg(refusalText(answer.error())));
                          return;
                      }
                      if (auto now = protocol::parseRuleList(*answer); now && now->version > 0)
                          m_list.version = now->version;
                      if (m_list.rules.empty()) {
                          take({});
                          emit stateChanged();
                      }
                      if (sentence.isEmpty())
                          return;
                      emit done(sentence, [this, before] {
                          const auto now = m_list;
                          putBack(before);
                          save(now, {});
                      });
                  });
}

// Theirs are read; mine wait for a decision.
void RulesModel::meetOthers(protocol::RuleList mine)
{
    m_mine = std::move(mine);
    m_bridge.call(QStringLiteral("GET"), rulesPath, {}, this, [this](const Result<std::string>& answer) {
        if (auto list = answer ? protocol::parseRuleList(*answer) : answer.error())
            takeList(std::move(*list));
        emit stateChanged();
        sayWho();
    });
}

void RulesModel::sayWho()
{
    m_bridge.call(QStringLiteral("GET"), rulesPath + QStringLiteral("?history=true"), {}, this,
                  [this](const Result<std::string>& answer) {
                      const QJsonObject last =
                          QJsonDocument::fromJson(QByteArray::fromStdString(answer ? *answer : std::string()))
                              .object()
                              .value(QStringLiteral("history"))
                              .toArray()
                              .first()
                              .toObject();
                      const QString by = last.value(QStringLiteral("by_name")).toString();
                      emit conflicted(tr("%1 changed the rules meanwhile: theirs are shown, yours are kept.")
                                          .arg(by.isEmpty() ? tr("Somebody else") : by));
                  });
}

void RulesModel::decideMine(bool use)
{
    const auto mine = std::exchange(m_mine, {});
    if (!mine || !use)
        return emit stateChanged();
    const auto before = m_list;
    putBack(*mine);
    save(before, tr("Your rules are in force."));
}

void RulesModel::tryOut()
{
    m_bridge.call(QStringLiteral("POST"), rulesPath + QStringLiteral("/try"), bytes(protocol::format(m_list)),
                  this, [this](const Result<std::string>& answer) {
                      const auto trial =
                          answer ? protocol::parseRulesTried(*answer) : Result<RulesTried>(answer.error());
                      if (trial)
                          emit tried(*trial);
                      else
                          emit refused(
                              tr("The rules could not be tried: %1").arg(refusalText(trial.error())));
                  });
}

int RulesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_list.rules.size());
}

QVariant RulesModel::data(const QModelIndex& index, int role) const
{
    const RouteRule* at = rule(index.row());
    if (!at)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return nameOfRule(*at);
    case Qt::ToolTipRole:
        return alerts::conditions(*at);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3, %4", "place of a rule, name, conditions, route")
            .arg(index.row() + 1)
            .arg(nameOfRule(*at), alerts::conditions(*at), alerts::word(at->route));
    default:
        return {};
    }
}

} // namespace warroom::ui
