// Every action of the program in one place: menus, command palette and key sheet are made from it.
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace warroom::ui {

struct ActionSpec
{
    QString id;    ///< stable, "incident.declare"; keys that a person has changed are stored under it
    QString text;  ///< what the palette and the menu say, with an "&" where a mnemonic is wanted
    QString group; ///< heading in menu and key sheet: "Everywhere", "Room"
    QString icon;  ///< name of an icon, may be empty
    QList<QKeySequence> keys;
    QString keyText; ///< shown instead of the keys when one line stands for several, for example "Ctrl 1 – 9"
    /// Why it cannot be done now, in words for a tooltip; empty means that it can. No function: always
    /// possible.
    std::function<QString()> whyNot;
    std::function<void()> run;
    /// Where the keys work: for the whole window, or only while `scope` or one of its children has the focus.
    QWidget* scope = nullptr;
    /// Kept out of menus and palette; the key sheet shows it.
    bool keysOnly = false;
};

/// Holds the QActions; each is a child of the window it was made for, or of its scope. GUI thread.
class ActionRegistry final : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        ActionSpec spec;
        QAction* action;
        QList<QKeySequence> defaultKeys;
        QString defaultKeyText;
    };

    explicit ActionRegistry(QWidget* window);

    /// The id must be new. The action works at once.
    QAction* add(const ActionSpec& spec);
    void remove(const QString& id);
    QAction* action(const QString& id) const;
    /// In the order of addition.
    QList<const Entry*> entries() const;
    QStringList groups() const;

    /// Asks every enabled-rule again; to be called when what the rules read has changed.
    void refresh();
    /// The reason why an action is off now; empty if it is on or unknown.
    QString whyNot(const QString& id) const;
    void setKeys(const QString& id, const QList<QKeySequence>& keys);
    void resetKeys(const QString& id);
    bool hasDefaultKeys(const QString& id) const;
    /// Keys that a person has chosen, by action; they hold for actions that are added later too.
    void setChosenKeys(const QHash<QString, QList<QKeySequence>>& chosen);
    /// The key as a person reads it, blanks between the caps: "Ctrl Shift D".
    QString keyText(const QString& id) const;
    /// The id of an action that already uses this key where `id` does, so that neither would work; or
    /// nothing.
    QString conflict(const QString& id, const QKeySequence& keys) const;

signals:
    /// Actions came, went, or got other keys.
    void changed();
    /// A person chose other keys for an action, or the default ones again.
    void keysChosen(const QString& id);

private:
    void forget(const QString& id);
    static void askRule(const Entry& entry);
    static void use(Entry& entry, const QList<QKeySequence>& keys, const QString& keyText);

    QWidget* m_window;
    std::vector<std::unique_ptr<Entry>> m_entries;
    QHash<QString, Entry*> m_byId;
    QHash<QString, QList<QKeySequence>> m_chosen;
};

/// "Ctrl+Shift+D" as "Ctrl Shift D", for key caps.
QString capsText(const QKeySequence& keys);

} // namespace warroom::ui
