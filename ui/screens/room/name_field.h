// A line in which an '@' completes to a person or a group.
#pragma once

#include "domain/people/directory.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStringListModel;

namespace warroom::ui {

/// Up and Down choose, Tab or Enter takes the name over, Esc closes the list; without a list Enter submits
/// and Esc leaves.
class NameField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `Anywhere`: after an '@' in the line; `Whole`: the line is a name.
    enum class Names
    {
        Anywhere,
        Whole
    };
    using People = std::function<const Directory&()>;

    NameField(Names names, People people, QWidget* parent = nullptr);

signals:
    void submitted(const QString& line);
    void escaped();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void offer();
    void makeList();
    /// What a key does to the list of names; whether it did anything.
    bool listKey(int key);
    void take(const QString& name);
    int wordStart() const;

    Names m_names;
    People m_people;
    QStringListModel* m_found = nullptr;
    QCompleter* m_completer = nullptr; ///< made when there is a name to offer for the first time
};

} // namespace warroom::ui
