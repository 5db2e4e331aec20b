// A desktop that says a few sentences in another language.
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QTranslator>

namespace warroom::test {

// By "Context|source"; all else stays as it is.
class FewWords final : public QTranslator
{
public:
    explicit FewWords(QHash<QString, QString> words) : m_words(std::move(words))
    {
        QCoreApplication::installTranslator(this);
    }
    ~FewWords() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return m_words.value(QString("%1|%2").arg(context, source));
    }

private:
    QHash<QString, QString> m_words;
};

} // namespace warroom::test
