// What the palette can offer: commands, further questions that a command asks, and things to go to.
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace warroom::ui {

struct PaletteStep;

/// One answer to a question of a command. It either does something or leads to the next question.
struct PaletteChoice
{
    QString text;
    QString detail;
    QString icon;
    std::function<void()> run;
    std::function<PaletteStep()> next;
};

/// A question that is asked in the palette's own field.
struct PaletteStep
{
    QString prompt; ///< stands in front of the field: "Assign Restore orders-db to"
    QList<PaletteChoice> choices;
    /// Takes what was typed where no choice fits; none: only the choices count.
    std::function<void(const QString&)> takes;
    QString takesText; ///< of the row that does so, with %1 for what was typed: "Assign to %1"
};

struct PaletteCommand
{
    QString id; ///< as in the registry of actions
    QString text;
    QString detail;
    QString icon;
    QString keys;      ///< key caps, blanks between them
    QString whyNot;    ///< empty: it can be done now
    bool here = false; ///< belongs to the screen that is in front
    std::function<void()> run;
    std::function<PaletteStep()> ask; ///< instead of run
};

/// A thing to go to that is neither ticket nor person: a service, a runbook.
struct PalettePlace
{
    QString text;
    QString detail;
    QString icon;
    std::function<void()> run;
};

} // namespace warroom::ui
