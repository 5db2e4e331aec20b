// A list model of values that is brought up to date by id, with the fewest signals: selection and scroll
// survive.
#pragma once

#include <QAbstractListModel>

#include <algorithm>
#include <vector>

namespace warroom::ui {

/// `Row` has an `id` and ==. Subclasses answer data().
template<class Row>
class RowsModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    const std::vector<Row>& rows() const { return m_rows; }
    const Row* row(const QModelIndex& index) const
    {
        const auto at = static_cast<std::size_t>(index.row());
        return index.isValid() && at < m_rows.size() ? &m_rows[at] : nullptr;
    }
    template<class RowId>
    int rowOf(const RowId& id) const
    {
        const auto found =
            std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.id == id; });
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }

protected:
    void setRows(std::vector<Row> wanted)
    {
        for (std::size_t i = m_rows.size(); i-- > 0;) {
            if (find(wanted, 0, m_rows[i]) == wanted.size())
                remove(i);
        }
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const std::size_t at = find(m_rows, i, wanted[i]);
            if (at == m_rows.size()) {
                insert(i, std::move(wanted[i]));
                continue;
            }
            if (at != i)
                move(at, i);
            if (!(m_rows[i] == wanted[i]))
                change(i, std::move(wanted[i]));
        }
    }

private:
    static std::size_t find(const std::vector<Row>& in, std::size_t from, const Row& row)
    {
        while (from < in.size() && !(in[from].id == row.id))
            ++from;
        return from;
    }

    auto place(std::size_t at) { return m_rows.begin() + static_cast<std::ptrdiff_t>(at); }

    void remove(std::size_t at)
    {
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
        m_rows.erase(place(at));
        endRemoveRows();
    }

    void insert(std::size_t at, Row row)
    {
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
        m_rows.insert(place(at), std::move(row));
        endInsertRows();
    }

    void move(std::size_t from, std::size_t to)
    {
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(to));
        std::rotate(place(to), place(from), place(from) + 1);
        endMoveRows();
    }

    void change(std::size_t at, Row row)
    {
        m_rows[at] = std::move(row);
        const QModelIndex changed = index(static_cast<int>(at));
        emit dataChanged(changed, changed);
    }

    std::vector<Row> m_rows;
};

} // namespace warroom::ui
