// What tests of joining share: a token store without a keyring, and windows of both sizes as pictures.
#pragma once

#include "secrets/token_store.h"

#include <QCoreApplication>
#include <QWidget>

namespace warroom::test {

// A session without a keyring.
class NoKeyring final : public ui::Keyring
{
public:
    void read(const QString&, std::function<void(Result<QString>)> done) override { done(absent()); }
    void write(const QString&, const QString&, std::function<void(Result<void>)> done) override
    {
        done(absent());
    }
    void remove(const QString&, std::function<void(Result<void>)> done) override { done(absent()); }

private:
    static Error absent() { return fail(ErrorCode::Unreachable, "no keyring answers"); }
};

// Into the folder WARROOM_PICTURES, if there is one.
inline bool keepPicture(QWidget& window, const QString& name)
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    const QString folder = qEnvironmentVariable("WARROOM_PICTURES");
    return folder.isEmpty() || window.grab().save(folder + "/" + name + ".png");
}

} // namespace warroom::test
