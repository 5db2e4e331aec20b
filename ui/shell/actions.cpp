// Making, looking up and enabling of actions.
#include "shell/actions.h"

#include <QWidget>

#include <algorithm>

namespace warroom::ui {

namespace {

// Whether keys of both scopes can be meant at the same time; no scope is the whole window.
bool overlap(const QWidget* a, const QWidget* b)
{
    return !a || !b || a == b || a->isAncestorOf(b) || b->isAncestorOf(a);
}

} // namespace

ActionRegistry::ActionRegistry(QWidget* window) : QObject(window), m_window(window) {}

QAction* ActionRegistry::add(const ActionSpec& spec)
{
    Q_ASSERT(!spec.id.isEmpty() && !m_byId.contains(spec.id));
    QWidget* owner = spec.scope ? spec.scope : m_window;
    auto* action = new QAction(spec.text, owner);
    action->setObjectName(spec.id);
    action->setShortcuts(spec.keys);
    action->setShortcutContext(spec.scope ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
    owner->addAction(action);
    m_entries.push_back(std::make_unique<Entry>(Entry{spec, action, spec.keys, spec.keyText}));
    Entry* entry = m_entries.back().get();
    m_byId.insert(spec.id, entry);
    if (const auto chosen = m_chosen.constFind(spec.id); chosen != m_chosen.constEnd())
        use(*entry, *chosen, {});
    connect(action, &QAction::triggered, this, [entry] {
        if (entry->spec.run && (!entry->spec.whyNot || entry->spec.whyNot().isEmpty()))
            entry->spec.run();
    });
    connect(action, &QObject::destroyed, this, [this, id = spec.id] { forget(id); });
    askRule(*entry);
    emit changed();
    return action;
}

void ActionRegistry::remove(const QString& id)
{
    // Its destruction takes the entry away.
    delete action(id);
}

void ActionRegistry::forget(const QString& id)
{
    m_byId.remove(id);
    std::erase_if(m_entries, [&id](const auto& entry) { return entry->spec.id == id; });
    emit changed();
}

QAction* ActionRegistry::action(const QString& id) const
{
    const Entry* entry = m_byId.value(id);
    return entry ? entry->action : nullptr;
}

QList<const ActionRegistry::Entry*> ActionRegistry::entries() const
{
    QList<const Entry*> all;
    for (const auto& entry : m_entries)
        all.append(entry.get());
    return all;
}

QStringList ActionRegistry::groups() const
{
    QStringList names;
    for (const auto& entry : m_entries) {
        if (!names.contains(entry->spec.group))
            names.append(entry->spec.group);
    }
    return names;
}

void ActionRegistry::refresh()
{
    for (const auto& entry : m_entries)
        askRule(*entry);
}

void ActionRegistry::askRule(const Entry& entry)
{
    const QString reason = entry.spec.whyNot ? entry.spec.whyNot() : QString();
    entry.action->setEnabled(reason.isEmpty());
    entry.action->setToolTip(reason);
}

QString ActionRegistry::whyNot(const QString& id) const
{
    const Entry* entry = m_byId.value(id);
    return entry && entry->spec.whyNot ? entry->spec.whyNot() : QString();
}

void ActionRegistry::use(Entry& entry, const QList<QKeySequence>& keys, const QString& keyText)
{
    entry.spec.keys = keys;
    entry.spec.keyText = keyText;
    entry.action->setShortcuts(keys);
}

void ActionRegistry::setKeys(const QString& id, const QList<QKeySequence>& keys)
{
    if (Entry* entry = m_byId.value(id)) {
        m_chosen.insert(id, keys);
        use(*entry, keys, {});
        emit changed();
        emit keysChosen(id);
    }
}

void ActionRegistry::resetKeys(const QString& id)
{
    if (Entry* entry = m_byId.value(id)) {
        m_chosen.remove(id);
        use(*entry, entry->defaultKeys, entry->defaultKeyText);
        emit changed();
        emit keysChosen(id);
    }
}

bool ActionRegistry::hasDefaultKeys(const QString& id) const { return !m_chosen.contains(id); }

void ActionRegistry::setChosenKeys(const QHash<QString, QList<QKeySequence>>& chosen)
{
    m_chosen = chosen;
    for (const auto& entry : m_entries) {
        if (const auto keys = chosen.constFind(entry->spec.id); keys != chosen.constEnd())
            use(*entry, *keys, {});
        else
            use(*entry, entry->defaultKeys, entry->defaultKeyText);
    }
    emit changed();
}

QString ActionRegistry::keyText(const QString& id) const
{
    const Entry* entry = m_byId.value(id);
    if (!entry)
        return {};
    if (!entry->spec.keyText.isEmpty())
        return entry->spec.keyText;
    return entry->spec.keys.isEmpty() ? QString() : capsText(entry->spec.keys.first());
}

QString ActionRegistry::conflict(const QString& id, const QKeySequence& keys) const
{
    const Entry* asking = m_byId.value(id);
    const QWidget* scope = asking ? asking->spec.scope : nullptr;
    for (const auto& entry : m_entries) {
        if (entry->spec.id != id && overlap(entry->spec.scope, scope) && entry->spec.keys.contains(keys))
            return entry->spec.id;
    }
    return {};
}

QString capsText(const QKeySequence& keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    const bool plus = text.endsWith(QLatin1Char('+'));
    if (plus)
        text.chop(1);
    text.replace(QStringLiteral(", "), QStringLiteral(" "));
    text.replace(QLatin1Char('+'), QLatin1Char(' '));
    if (plus)
        text +=
            text.isEmpty() || text.endsWith(QLatin1Char(' ')) ? QStringLiteral("+") : QStringLiteral(" +");
    return text;
}

} // namespace warroom::ui
