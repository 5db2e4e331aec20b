// The timeline as evidence: what can be cited, what is cited already, and what was picked for the document.
#pragma once

#include "domain/people/directory.h"
#include "domain/ticket/ticket.h"

#include <QAbstractListModel>
#include <QSet>

#include <array>
#include <memory>
#include <vector>

namespace warroom::ui {

enum class EvidenceFilter
{
    Unused, ///< key entries that are neither cited nor picked
    Key,    ///< what tells the story: decisions, findings, alerts, phases, updates, and all that is picked
    All
};

/// In the order in which things happened; struck entries are no evidence.
class EvidenceModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        TimeRole = Qt::UserRole + 1, ///< "22:54"
        IconRole,
        UsedRole, ///< "used in Timeline, Impact"; empty
        PickedRole,
        EntryIdRole
    };

    using QAbstractListModel::QAbstractListModel;

    void setTicket(std::shared_ptr<const Ticket> ticket, std::shared_ptr<const Directory> people);
    void setFilter(EvidenceFilter filter);
    EvidenceFilter filter() const { return m_filter; }
    int count(EvidenceFilter filter) const { return m_counts[static_cast<std::size_t>(filter)]; }

    const Entry* entry(const QModelIndex& index) const;
    int rowOf(OpId entry) const;
    /// "22:54 checkout-api 5xx above 5 % [#1f00c3ab]": what is put into a text.
    QString citation(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<std::uint32_t> wanted();
    void show(std::vector<std::uint32_t> rows);
    bool isUsed(const Entry& entry) const;
    QString usedText(const Entry& entry) const;

    std::shared_ptr<const Ticket> m_ticket;
    std::shared_ptr<const Directory> m_people;
    EvidenceFilter m_filter = EvidenceFilter::Key;
    std::array<int, 3> m_counts{};
    QSet<QString> m_marks;             ///< citations that stand in the texts
    std::vector<std::uint32_t> m_rows; ///< places in the log
};

} // namespace warroom::ui
