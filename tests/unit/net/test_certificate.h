// Certificates made on the spot.
#pragma once

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <QString>

#include <cstdio>
#include <memory>
#include <string>

namespace warroom::net {

struct CertificateWish
{
    std::string alternativeNames = "IP:127.0.0.1,DNS:localhost"; // empty: none
    std::string commonName = "warroom test";
    long beginsIn = -3600; // seconds from now
    long endsIn = 3600;
};

// A self-signed certificate and its key, as PEM files.
inline void writeCertificate(const std::string& certificateFile, const std::string& keyFile,
                             const CertificateWish& wish = {})
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), wish.beginsIn);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), wish.endsIn);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(wish.commonName.c_str()), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    if (!wish.alternativeNames.empty()) {
        X509_EXTENSION* names =
            X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, wish.alternativeNames.c_str());
        X509_add_ext(certificate.get(), names, -1);
        X509_EXTENSION_free(names);
    }
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> certificateTo(
        std::fopen(certificateFile.c_str(), "w"), std::fclose);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> keyTo(std::fopen(keyFile.c_str(), "w"),
                                                                std::fclose);
    if (!certificateTo || !keyTo || PEM_write_X509(certificateTo.get(), certificate.get()) != 1 ||
        PEM_write_PrivateKey(keyTo.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        qFatal("cannot write the test certificate");
}

} // namespace warroom::net
