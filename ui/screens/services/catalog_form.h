// What the forms of the catalog share: head, notes, lines that scroll, keeping what is typed, saving, and
// meeting somebody else's change.
#pragma once

#include "models/drafts/kept_drafts.h"
#include "models/services/draft_merge.h"
#include "models/services/services_presenter.h"
#include "screens/services/conflict_box.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace warroom::ui {

class Button;
class ElideLabel;
class FormLines;
class InlineNote;

/// Ctrl Enter saves; Esc leaves, and what was typed is there again when the same is opened; Shift Esc
/// discards it. GUI thread.
class CatalogForm : public QWidget
{
    Q_OBJECT

public:
    virtual void save() = 0;
    void enter();
    /// Brings the focus to the line of the member, or of what holds it; else it stays.
    void goTo(const std::string& path);
    /// Forgets what was typed, and leaves.
    virtual void discard() = 0;
    KeptDrafts& kept() { return m_kept; }
    /// What is kept, in words: "New service", "Maintenance of orders-db".
    virtual QStringList keptTitles() const = 0;
    /// Opens the first of what is kept.
    virtual void goOn() = 0;
    ConflictBox* conflicts() const { return m_conflicts; }

signals:
    void saved(const QString& name);
    /// Without saving.
    void closed();
    /// `undo` has it again.
    void discarded(const QString& sentence, const std::function<void()>& undo);
    /// It has what was discarded again, and is to be shown.
    void reopened();

protected:
    /// `setting`: where the workspace holds what is typed.
    CatalogForm(ServicesPresenter& services, const QString& name, const QString& act,
                const std::string& setting, QWidget* parent);

    /// New lines, into the column that scrolls.
    QVBoxLayout* beginLines();
    FormLines* addLines(QVBoxLayout* into);
    /// The lines stand; where they were scrolled to, and the field of the focus, stay.
    void endLines(QVBoxLayout* lines);
    QHBoxLayout* foot() const { return m_foot; }
    void setTitle(const QString& title);
    /// Whether there is something to discard.
    void showTyped(bool typed);
    void leave();
    void tellDiscarded(const std::function<void()>& undo);
    void showRights();
    /// At the line of the member, or over the form.
    void showError(const Error& error);
    void clearProblems();
    void showLine(QWidget* line);
    /// "Owner", "Target (Objective 2)"; the path itself where no line stands for it.
    QString labelOf(const std::string& path) const;
    void say(const QString& who, const std::optional<Time>& at, const std::vector<FieldConflict>& left,
             const std::vector<std::string>& taken);
    void sayRemoved(const QString& who, const std::optional<Time>& at);

    virtual QString whyNot() const = 0;
    virtual void fill() = 0;
    virtual void edited() = 0;
    /// Lines are there for what was chosen now.
    virtual void chosen() {}
    virtual void settle(int question, bool theirs) = 0;
    /// "Objective 2"; empty for what stands in no list.
    virtual QString partName(const std::string& path) const;

    void keyPressEvent(QKeyEvent* event) override;

    ServicesPresenter& m_services;
    KeptDrafts m_kept;
    bool m_saving = false;

private:
    static QString whenWords(const std::optional<Time>& at);
    QString valueWords(const std::string& path, const QVariant& value) const;
    ConflictBox::Question questionOf(const FieldConflict& conflict, const QString& who) const;

    ElideLabel* m_title;
    InlineNote* m_problem;
    ConflictBox* m_conflicts;
    QScrollArea* m_scroll;
    QHBoxLayout* m_foot;
    Button* m_save;
    Button* m_discard;
    std::vector<FormLines*> m_lines;
    std::string m_focused; ///< the path whose field had the focus when the lines were made anew
};

/// One entry: what is typed, what it was made from, and what somebody else makes of it meanwhile. `Part` and
/// `Draft` are Service and ServiceDraft, or the same of another entry.
template<class Part, class Draft>
class EntryForm : public CatalogForm
{
public:
    const Draft& draft() const { return m_draft; }

    QStringList keptTitles() const override
    {
        QStringList titles;
        for (const QString& key : m_kept.keys())
            titles << titleOf(keptAt(key), key);
        return titles;
    }

    void goOn() override
    {
        if (const QStringList keys = m_kept.keys(); !keys.isEmpty())
            begin({}, keys.first());
    }

    void discard() override
    {
        if (m_typed) {
            m_kept.drop(m_key);
            tellDiscarded([this, key = m_key, draft = draftObject(m_draft)] {
                m_kept.keep(key, draft);
                if (isVisible())
                    return;
                begin({}, key);
                emit reopened();
            });
        }
        emit closed();
    }

    void save() override
    {
        if (m_saving || !whyNot().isEmpty())
            return;
        clearProblems();
        if (!m_left.empty())
            return conflicts()->enter();
        const auto part = meant(m_draft);
        if (!part)
            return showError(part.error());
        m_saving = true;
        showRights();
        m_services.save(*part, this, [this](const Result<void>& done) {
            m_saving = false;
            showRights();
            if (done)
                return onSaved();
            if (done.error().code() == ErrorCode::Conflict)
                return askWhatStands(true);
            showError(done.error());
        });
    }

protected:
    EntryForm(ServicesPresenter& services, const QString& name, const QString& act,
              const std::string& setting, QWidget* parent)
        : CatalogForm(services, name, act, setting, parent)
    {
        connect(&services, &ServicesPresenter::changed, this, [this] { onCatalog(); });
    }

    virtual Result<Part> meant(const Draft& draft) const = 0;
    /// As the catalog has it; null if it has none of that name.
    virtual const Part* known(const QString& name) const = 0;
    virtual QString titleOf(const Draft& draft, const QString& key) const = 0;

    /// What is kept is known by the entry that it changes, or by what a new one was begun for.
    static QString keyOf(const Draft& draft, const QString& begunFor = {})
    {
        return draft.before.isEmpty() ? QLatin1Char('+') + begunFor : QLatin1Char('=') + draft.before;
    }

    /// With what was typed before under this key, if there is any.
    void begin(Draft draft, const QString& key)
    {
        m_key = key;
        m_typed = false;
        if (!m_kept.contains(key))
            take(std::move(draft));
        m_kept.load(this, [this, key] {
            if (key != m_key || m_typed || !m_kept.contains(key))
                return;
            m_typed = true;
            take(keptAt(key));
        });
    }

    void edited() override
    {
        m_typed = true;
        m_kept.keep(m_key, draftObject(m_draft));
        showTyped(true);
    }

    /// What is written may have been begun long ago.
    void showEvent(QShowEvent* event) override
    {
        CatalogForm::showEvent(event);
        onCatalog();
    }

    Draft m_draft;

private:
    void take(Draft draft)
    {
        m_draft = std::move(draft);
        m_left.clear();
        m_asking = false;
        m_who.clear();
        m_saving = false;
        conflicts()->show({}, {});
        setTitle(titleOf(m_draft, m_key));
        showTyped(m_typed);
        fill();
        showRights();
        onCatalog();
    }

    Draft keptAt(const QString& key) const
    {
        Draft draft;
        readDraft(m_kept.find(key), draft);
        return draft;
    }

    void onSaved()
    {
        m_kept.drop(m_key);
        m_typed = false;
        emit saved(m_draft.name.trimmed());
    }

    EntryVersion version() const
    {
        const auto base = baseOf(m_draft);
        return base ? base->version : 0;
    }

    /// Somebody saved it while it is being written here.
    void onCatalog()
    {
        if (!isVisibleTo(parentWidget()) || m_draft.base.isEmpty() || m_saving || !m_services.isKnown())
            return;
        const Part* now = known(m_draft.before);
        if (!now || now->version != version())
            askWhatStands(false);
    }

    void askWhatStands(bool wasSaving)
    {
        if (std::exchange(m_asking, true))
            return;
        m_services.standing<Part>(m_draft.before.isEmpty() ? m_draft.name.trimmed() : m_draft.before, this,
                                  [this, wasSaving](const Result<Standing<Part>>& stands) {
                                      m_asking = false;
                                      if (!stands)
                                          return wasSaving ? showError(stands.error()) : void();
                                      meet(*stands);
                                      if (wasSaving && !m_left.empty())
                                          conflicts()->enter();
                                  });
    }

    void meet(const Standing<Part>& stands)
    {
        m_who = stands.by;
        m_at = stands.at;
        if (!stands.part) {
            m_draft.base.clear(); // saving makes it anew
            m_left.clear();
            return sayRemoved(m_who, m_at);
        }
        const auto base = baseOf(m_draft);
        const Draft theirs = draftOf(*stands.part);
        auto both = merged(base ? draftOf(*base) : theirs, m_draft, theirs);
        m_draft = std::move(both.draft);
        m_left = std::move(both.conflicts);
        fill();
        if (m_typed)
            edited();
        say(m_who, m_at, m_left, both.taken);
    }

    void settle(int question, bool theirs) override
    {
        const auto at = static_cast<std::size_t>(question);
        if (at >= m_left.size())
            return;
        decide(m_draft, m_left, at, theirs);
        fill();
        edited();
        say(m_who, m_at, m_left, {});
        if (m_left.empty())
            enter();
        else
            conflicts()->enter();
    }

    QString m_key;
    bool m_typed = false;
    std::vector<FieldConflict> m_left;
    bool m_asking = false;
    QString m_who;
    std::optional<Time> m_at;
};

} // namespace warroom::ui
