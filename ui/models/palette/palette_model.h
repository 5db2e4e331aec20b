// The rows of the command palette: what fits what was typed, in groups, the likeliest first.
#pragma once

#include "bridge/workspace_bridge.h"
#include "models/palette/palette_item.h"
#include "models/palette/ticket_index.h"
#include "models/palette/word_match.h"

#include <QAbstractListModel>
#include <QStringList>

namespace warroom::ui {

/// What the palette does with things that are no commands.
struct PaletteDeeds
{
    std::function<void(TicketId)> openTicket;
    std::function<void(const QString& title)> newTicket;
    /// What can be asked of a person.
    std::function<PaletteStep(PersonId)> person;
};

/// Begins with nothing typed. `>` shows commands only, `#` tickets, `@` people, `/` searches all texts. Works
/// on what is here, without a connection. GUI thread.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        KindRole = Qt::UserRole + 1, // PaletteRowKind as int
        DetailRole,                  // QString
        IconRole,                    // QString
        KeysRole,                    // QString
        RunsRole,                    // QList<LetterRun> of the text
        IdRole                       // QString, of a command
    };
    enum class RowKind
    {
        Heading,
        Command,
        Refused, ///< a command that cannot be done now; its detail says why
        Ticket,
        Person,
        Place,
        Hit,
        Choice,
        Take,     ///< takes what was typed as the answer
        NewTicket ///< takes what was typed as the title of a ticket
    };

    /// Streams of WorkspaceBridge::search that are taken.
    static constexpr int SearchStream = 8;
    static constexpr int MostMixed = 9;      ///< rows over all groups, without a prefix
    static constexpr int MostOfOneKind = 50; ///< rows with a prefix

    PaletteModel(WorkspaceBridge& bridge, PaletteDeeds deeds, QObject* parent = nullptr);

    /// Begins anew: nothing typed, no question asked. `hereTitle` heads the commands of the screen in front.
    void begin(QList<PaletteCommand> commands, QList<PalettePlace> places, const QString& hereTitle);
    /// Goes straight to a question.
    void ask(PaletteStep step);
    void setTyped(const QString& typed);
    const QString& typed() const { return m_typed; }

    /// The question that is asked now; null: none.
    const PaletteStep* step() const { return m_steps.isEmpty() ? nullptr : &m_steps.last(); }
    /// Back by one question; false if there is none.
    bool back();

    /// What Tab puts into the field for a row.
    QString filling(int row) const;
    /// Takes a row. If it leads to a question this is asked, and nothing is returned; else what is to be run
    /// once the palette is gone. A heading or a refused command gives nothing too.
    std::function<void()> take(int row);
    /// The first row that can be taken, or -1.
    int firstRow() const;
    bool canTake(int row) const;
    /// How many rows there are to choose from.
    int resultCount() const;
    /// How long the last look took, in milliseconds.
    qint64 lookMs() const { return m_lookMs; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    /// A question was asked or left.
    void stepChanged();

private:
    struct Row
    {
        RowKind kind = RowKind::Heading;
        QString text, detail, icon, keys, id;
        QList<LetterRun> runs;
        std::function<void()> run;
        std::function<PaletteStep()> ask;
    };
    struct Fitting
    {
        const PaletteCommand* command;
        WordMatch match;
        int age; // places since it was used last; the newest is 0
    };

    void look();
    QList<Row> rows();
    QList<Row> stepRows(const PaletteStep& step) const;
    QList<Row> mixedRows(const QString& typed);
    std::vector<Fitting> fitting(const QString& typed) const;
    Row commandRow(const Fitting& fitting) const;
    void addCommands(QList<Row>& out, const std::vector<Fitting>& from, bool here, int most) const;
    void addRefused(QList<Row>& out, const std::vector<Fitting>& from, int most) const;
    void addTickets(QList<Row>& out, const QString& typed, int most);
    void addPlaces(QList<Row>& out, const QString& typed, int most) const;
    void addPeople(QList<Row>& out, const QString& typed, int most) const;
    void searchTexts(const QString& words);
    void showHits(const std::vector<SearchHit>& hits);
    QString ticketDetail(const Summary& summary) const;

    WorkspaceBridge& m_bridge;
    PaletteDeeds m_deeds;
    TicketIndex m_tickets;
    QList<PaletteCommand> m_commands;
    QStringList m_folded; // the commands' texts
    QList<PalettePlace> m_places;
    QString m_hereTitle;
    QStringList m_used; // ids of commands, the newest first
    QList<PaletteStep> m_steps;
    QString m_typed;
    QList<Row> m_rows;
    qint64 m_lookMs = 0;
};

using PaletteRowKind = PaletteModel::RowKind;

} // namespace warroom::ui
