// What was pasted or dropped, row by row, before it goes onto the timeline: entries first, then files.
#pragma once

#include "domain/ticket/timeline_ops.h"
#include "import/pasted.h"

#include <QAbstractListModel>
#include <QByteArray>
#include <QString>

#include <vector>

namespace warroom::ui {

/// A file to attach: by its path, or by its bytes.
struct PasteFile
{
    QString name, mediaType, path, origin;
    QByteArray bytes;
    qint64 size = 0;
};

class PasteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        TimeRole = Qt::UserRole + 1, ///< QString "08:58", "~09:02", with its day where that is another one
        AuthorRole,                  ///< QString
        TextRole,                    ///< QString, the first lines in one; of a file its name
        KindRole,                    ///< QString "Communication"; of a file its size
        OriginRole,                  ///< QString
        IncludedRole,                ///< bool
        FileRole                     ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    /// Adds what is recognised in the bytes. Returns how many rows that made.
    int takeText(const QByteArray& bytes, const incoming::PastedAt& reference);
    void takeFile(PasteFile file);
    void clear();

    /// Leaves a row out, and takes it in again.
    void toggle(int row);
    /// The next kind of an entry; a file has none.
    void nextKind(int row);

    bool isEmpty() const { return m_rows.empty(); }
    int includedCount() const;
    /// "3 entries from a mail of Ana Ruiz", "2 files".
    QString headline() const;
    /// Of the rows that are included, in their order.
    std::vector<CommentAdd> comments() const;
    std::vector<PasteFile> files() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        incoming::PastedEntry entry;
        PasteFile file;
        bool isFile = false;
        bool included = true;
    };

    QString timeText(const Row& row) const;

    std::vector<Row> m_rows;
    incoming::PastedFrom m_from = incoming::PastedFrom::Plain;
    QString m_author;
    Time m_now{};
};

} // namespace warroom::ui
