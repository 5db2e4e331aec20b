// The files of an import, row by row: what each would become, and what became of it.
#pragma once

#include "domain/vocabulary.h"
#include "workspace/workspace.h"

#include <QAbstractListModel>
#include <QString>
#include <QStringList>

#include <array>
#include <functional>
#include <vector>

namespace warroom::ui {

enum class ImportState
{
    New,     ///< would become a ticket
    LeftOut, ///< by the person
    Here,    ///< its ticket is here already
    Bad,     ///< is not imported; `problem` says why
    Going,
    Made,
    Stopped ///< the run ended before it
};

struct ImportRow
{
    QString file; ///< as it is opened
    QString name; ///< as it is shown, from the folder that was chosen
    QString title, severity;
    ImportState state = ImportState::New;
    QString problem;      ///< names the file where it could not be read
    QStringList unmapped; ///< what no section stands for: verbatim in the Original Request
    QStringList assumed;  ///< what is not said in it: "severity: SEV3"
    QString sameAs;       ///< name of another file of this import with the same content
    TicketId ticket;
    bool isMasked = false; ///< secrets in it were not kept
    bool isLeft = false;   ///< roles and phase need a commander
};

/// GUI thread.
class ImportModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        NameRole = Qt::UserRole + 1, ///< QString
        StateRole,                   ///< ImportState
        StateTextRole,               ///< QString, "new", "INC-12"
        DetailRole                   ///< QString; may be empty
    };
    using KeyOf = std::function<QString(TicketId)>;

    /// `keyOf` gives the key that people know a ticket by; empty while it has none.
    explicit ImportModel(KeyOf keyOf, QObject* parent = nullptr);

    void append(std::vector<ImportRow> rows);
    void clear();
    /// Names the roles that changed, as long as its details did not.
    void change(int row, const std::function<void(ImportRow&)>& how);
    /// Leaves a new one out, or takes it in again.
    void toggle(int row);

    const std::vector<ImportRow>& rows() const { return m_rows; }
    int count(ImportState state) const { return m_counts[static_cast<std::size_t>(state)]; }
    /// Of those that are new or made: they hold parts that no section stands for.
    int keptVerbatim() const;
    /// What there is to say of a row besides its state, sentence by sentence.
    static QStringList details(const ImportRow& row);
    QString stateText(const ImportRow& row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void count(const ImportRow& row, int by);

    KeyOf m_keyOf;
    std::vector<ImportRow> m_rows;
    std::array<int, 7> m_counts{};
    std::array<int, 7> m_verbatim{}; ///< of these, by state, with parts that are kept verbatim
};

} // namespace warroom::ui
