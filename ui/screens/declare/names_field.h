// A line of several names, parted by commas, each completed from the people and groups.
#pragma once

#include "domain/people/directory.h"

#include <QLineEdit>
#include <QStringList>

#include <vector>

class QCompleter;
class QStringListModel;

namespace warroom::ui {

/// The names of a line, without empty ones and each once.
QStringList namesIn(const QString& line);
/// The people that these names mean, those of a group too, each once. Names that nobody has go to `unknown`.
std::vector<PersonId> peopleNamed(const QStringList& names, const Directory& directory, QStringList* unknown);

/// Up and Down choose, Tab or Enter takes a name over.
class NamesField final : public QLineEdit
{
    Q_OBJECT

public:
    NamesField(const QStringList& known, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;

private:
    void offer();
    void take(const QString& name);
    int nameStart() const;

    QStringList m_known;
    QStringListModel* m_found;
    QCompleter* m_completer;
};

} // namespace warroom::ui
