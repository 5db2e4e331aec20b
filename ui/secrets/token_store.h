// The tokens of the backends that this desktop has joined, in the keyring or, without one, in files.
#pragma once

#include "secrets/keyring.h"

#include <QThreadPool>

namespace warroom::ui {

enum class TokenPlace
{
    Nowhere, ///< there is none
    Keyring,
    File
};

struct KeptToken
{
    QString token;
    TokenPlace place = TokenPlace::Nowhere;
};

/// GUI thread; every call returns at once, the disk and the keyring are waited for elsewhere. `done` is
/// called on the GUI thread, and not at all once `context` or the store is gone.
class TokenStore final : public QObject
{
    Q_OBJECT

public:
    /// `folder`: of the workspace.
    TokenStore(const QString& folder, std::unique_ptr<Keyring> keyring, QObject* parent = nullptr);
    ~TokenStore() override;

    /// `server`: the address as it is joined, "https://warroom.internal:8787".
    void read(const QString& server, QObject* context, std::function<void(KeptToken)> done);
    /// Into the keyring if it takes it, else into the file; where it is now.
    void write(const QString& server, const QString& token, QObject* context,
               std::function<void(Result<TokenPlace>)> done);
    /// From both places.
    void remove(const QString& server, QObject* context, std::function<void(Result<void>)> done);

    /// Where the token is if no keyring takes it.
    QString fileOf(const QString& server) const;

private:
    void readFile(const QString& server, std::function<void(KeptToken)> done);
    void writeFile(const QString& server, const QString& token, std::function<void(Result<TokenPlace>)> done);
    void removeFile(const QString& server, std::function<void(Result<void>)> done);

    QString m_folder;
    std::unique_ptr<Keyring> m_keyring;
    QThreadPool m_disk;
};

} // namespace warroom::ui
