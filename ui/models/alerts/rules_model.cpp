// Reading, changing and trying of the rules.
#include "models/alerts/rules_model.h"

#include "models/alerts/alert_words.h"
#include "models/format/format.h"

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
        m_problem = list ? QString() : format::fromUtf8(list.error().message());
        if (list) {
            auto rules = std::exchange(list->rules, m_list.rules); // shown until take() changes it
            m_list = std::move(*list);
            take(std::move(rules));
        }
        m_state = list ? State::Ready : State::Failed;
        emit stateChanged();
    });
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
    return checked ? QString() : format::fromUtf8(checked.error().message());
}

void RulesModel::insert(int row, const RouteRule& rule)
{
    auto before = m_list.rules;
    const int at = std::clamp(row, 0, rowCount());
    beginInsertRows({}, at, at);
    m_list.rules.insert(m_list.rules.begin() + at, rule);
    endInsertRows();
    save(std::move(before), tr("Rule %1 added.").arg(nameOfRule(rule)));
}

void RulesModel::replace(int row, const RouteRule& rule)
{
    if (!this->rule(row) || *this->rule(row) == rule)
        return;
    auto before = m_list.rules;
    m_list.rules[static_cast<std::size_t>(row)] = rule;
    emit dataChanged(index(row), index(row));
    save(std::move(before), tr("Rule %1 changed.").arg(nameOfRule(rule)));
}

void RulesModel::remove(int row)
{
    const RouteRule* gone = rule(row);
    if (!gone)
        return;
    const QString name = nameOfRule(*gone);
    auto before = m_list.rules;
    beginRemoveRows({}, row, row);
    m_list.rules.erase(m_list.rules.begin() + row);
    endRemoveRows();
    save(std::move(before), tr("Rule %1 removed.").arg(name));
}

bool RulesModel::move(int row, int step)
{
    const int to = row + step;
    if (!rule(row) || !rule(to))
        return false;
    auto before = m_list.rules;
    beginMoveRows({}, row, row, {}, step > 0 ? to + 1 : to);
    std::swap(m_list.rules[static_cast<std::size_t>(row)], m_list.rules[static_cast<std::size_t>(to)]);
    endMoveRows();
    emit dataChanged(index(std::min(row, to)), index(std::max(row, to)));
    save(std::move(before), tr("Rule %1 moved.").arg(nameOfRule(*rule(to))));
    return true;
}

void RulesModel::putBack(std::vector<RouteRule> rules)
{
    beginResetModel();
    m_list.rules = std::move(rules);
    endResetModel();
    emit stateChanged();
}

void RulesModel::save(std::vector<RouteRule> before, const QString& sentence)
{
    const bool wasBuiltIn = std::exchange(m_builtIn, false);
    emit stateChanged();
    m_bridge.call(
        QStringLiteral("PUT"), rulesPath, bytes(protocol::format(m_list)), this,
        [this, before, sentence, wasBuiltIn](const Result<std::string>& answer) {
            if (!answer) {
                m_builtIn = wasBuiltIn;
                putBack(before);
                emit refused(
                    tr("The rules were not kept: %1").arg(format::fromUtf8(answer.error().message())));
                return;
            }
            if (m_list.rules.empty()) {
                take({});
                emit stateChanged();
            }
            if (sentence.isEmpty())
                return;
            emit done(sentence, [this, before] {
                auto now = m_list.rules;
                putBack(before);
                save(std::move(now), {});
            });
        });
}

void RulesModel::tryOut()
{
    m_bridge.call(
        QStringLiteral("POST"), rulesPath + QStringLiteral("/try"), bytes(protocol::format(m_list)), this,
        [this](const Result<std::string>& answer) {
            const auto trial =
                answer ? protocol::parseRulesTried(*answer) : Result<RulesTried>(answer.error());
            if (trial)
                emit tried(*trial);
            else
                emit refused(
                    tr("The rules could not be tried: %1").arg(format::fromUtf8(trial.error().message())));
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
