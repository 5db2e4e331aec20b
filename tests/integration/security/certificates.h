// Authorities and certificates as an administrator makes them: by the openssl command.
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>

#include <string>

namespace warroom::test {

struct CertificateRequest
{
    QString names = "DNS:localhost,IP:127.0.0.1"; // empty: only the common name
    QString commonName = "warroom backend";
    QString from = "20250101000000Z";
    QString until = "20491231235959Z";
    QString digest = "sha256";
    QString key = "ec";
};

// Files in one folder: NAME.pem and NAME.key.
class Certificates final
{
public:
    explicit Certificates(QString folder) : m_folder(std::move(folder)) {}

    QString pem(const QString& name) const { return m_folder + "/" + name + ".pem"; }
    QString key(const QString& name) const { return m_folder + "/" + name + ".key"; }
    std::string ca(const QString& name) const { return pem(name).toStdString(); }

    // False if openssl failed; what() tells why.
    bool selfSigned(const QString& name, const CertificateRequest& wish = {})
    {
        QStringList all = {"req",  "-x509",  "-days", "3650", "-subj", "/CN=" + wish.commonName,
                           "-out", pem(name)};
        if (!wish.names.isEmpty())
            all += {"-addext", "subjectAltName=" + wish.names};
        return run(all + newKey(name, wish.key));
    }

    bool issue(const QString& name, const QString& authority, const CertificateRequest& wish = {})
    {
        QStringList request = {
            "req", "-new", "-subj", "/CN=" + wish.commonName, "-out", m_folder + "/request"};
        if (!wish.names.isEmpty())
            request += {"-addext", "subjectAltName=" + wish.names};
        QFile::remove(m_folder + "/index");
        const bool ready =
            write("index", {}) && write("rules", "[ca]\ndefault_ca=d\n[d]\ndatabase=" + m_folder.toUtf8() +
                                                     "/index\nnew_certs_dir=" + m_folder.toUtf8() +
                                                     "\nrand_serial=yes\npolicy=p\ncopy_extensions=copy\n"
                                                     "email_in_dn=no\n[p]\ncommonName=supplied\n");
        return ready && run(request + newKey(name, wish.key)) &&
               run({"ca", "-batch", "-notext", "-config", m_folder + "/rules", "-cert", pem(authority),
                    "-keyfile", key(authority), "-startdate", wish.from, "-enddate", wish.until, "-md",
                    wish.digest, "-in", m_folder + "/request", "-out", pem(name)});
    }

    // Puts one certificate in the place of another, as a renewal does.
    bool replace(const QString& name, const QString& by)
    {
        for (const auto& [to, from] : {std::pair(pem(name), pem(by)), std::pair(key(name), key(by))}) {
            QFile::remove(to);
            if (!QFile::copy(from, to))
                return false;
        }
        return true;
    }
    bool write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder + "/" + name);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

    const QByteArray& what() const { return m_said; }

private:
    QStringList newKey(const QString& name, const QString& kind) const
    {
        QStringList all = {"-nodes", "-keyout", key(name), "-newkey"};
        if (kind == "ec")
            return all << "ec"
                       << "-pkeyopt"
                       << "ec_paramgen_curve:P-256";
        return all << kind;
    }

    bool run(const QStringList& arguments)
    {
        QProcess openssl;
        openssl.setProcessChannelMode(QProcess::MergedChannels);
        openssl.start("openssl", arguments);
        const bool done = openssl.waitForFinished(30'000);
        m_said = arguments.join(' ').toUtf8() + "\n" + openssl.readAll();
        return done && openssl.exitCode() == 0;
    }

    QString m_folder;
    QByteArray m_said;
};

} // namespace warroom::test
