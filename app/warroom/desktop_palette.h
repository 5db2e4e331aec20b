// The palette of the desktop: the actions of the registry, what they ask, and what can be gone to.
#pragma once

#include "models/palette/palette_model.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace warroom::ui {

class Desktop;
class Palette;
struct ActionSpec;

/// Built when it is first asked for. GUI thread.
class DesktopPalette final : public QObject
{
    Q_OBJECT

public:
    DesktopPalette(Desktop& desktop, WorkspaceBridge& bridge);
    ~DesktopPalette() override;

    /// Ctrl K: opens, or closes.
    void toggle();
    /// Opens at a question.
    void ask(const PaletteStep& step);
    /// An action that asks in the palette's field instead of running; `detail` stands beside its text there.
    void addAsking(const ActionSpec& spec, std::function<PaletteStep()> ask,
                   std::function<QString()> detail = {});
    /// The same for an action that is registered already: its key goes on doing what it does.
    void askFor(const QString& id, std::function<PaletteStep()> ask, std::function<QString()> detail = {});

    PaletteModel& model();
    /// Every action of the registry that the palette may show, as it is now.
    QList<PaletteCommand> commands();

private:
    struct Asking
    {
        std::function<PaletteStep()> ask;
        std::function<QString()> detail;
    };

    void addRoomCommands();
    void addTeamCommands();
    Palette& palette();
    void begin();
    QList<PalettePlace> places() const;
    QString hereTitle() const;
    QString about() const;
    void bringToFront(const QWidget* scope);

    PaletteStep chooseAction();
    PaletteStep chooseOwner(const QString& prompt, std::function<void(const QString&)> accept,
                            bool groups = true) const;
    PaletteStep chooseRole();
    PaletteStep chooseHolder(IncidentRole role);
    PaletteStep chooseSeverity();
    PaletteStep chooseMilestone();
    PaletteStep chooseTime(Milestone which);
    PaletteStep chooseDriver() const;
    PaletteStep choosePerson(PersonId person);
    PaletteStep chooseMember(const QString& prompt, std::map<PersonId, Field<bool>> Ticket::*list,
                             std::function<Body(PersonId, bool)> change) const;
    QString roleDetail(IncidentRole role) const;

    Desktop& m_desktop;
    WorkspaceBridge& m_bridge;
    QHash<QString, Asking> m_asking;
    std::unique_ptr<PaletteModel> m_model;
    Palette* m_palette = nullptr;
};

} // namespace warroom::ui
