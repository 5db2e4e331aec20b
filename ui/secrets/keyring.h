// A keyring: a store of secrets that the person's session keeps encrypted.
#pragma once

#include "base/result.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace warroom::ui {

/// GUI thread; every call returns at once. `done` is called on the GUI thread, and not at all once the
/// keyring is gone. E_UNREACHABLE: no keyring answers, or it would not open.
class Keyring : public QObject
{
    Q_OBJECT

public:
    /// E_NOT_FOUND if it holds nothing under this name.
    virtual void read(const QString& name, std::function<void(Result<QString>)> done) = 0;
    virtual void write(const QString& name, const QString& secret,
                       std::function<void(Result<void>)> done) = 0;
    /// A name that is not there counts as removed.
    virtual void remove(const QString& name, std::function<void(Result<void>)> done) = 0;
};

/// The keyring of the session, by QtKeychain. It is asked over the session bus whether it answers before
/// anything is entrusted to it; without a bus there is none.
std::unique_ptr<Keyring> makeSystemKeyring();

} // namespace warroom::ui
