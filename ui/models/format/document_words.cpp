// The core's phrases in Qt's translation tables.
#include "models/format/document_words.h"

#include <QCoreApplication>

namespace warroom::ui {
namespace {

std::string lookUpPhrase(const std::string& context, const std::string& english)
{
    return QCoreApplication::translate(context.c_str(), english.c_str()).toStdString();
}

} // namespace

Words documentWords()
{
    //: The code of the language that the texts are translated into, such as de
    return {lookUpPhrase, lookUpPhrase("Language", QT_TRANSLATE_NOOP("Language", "en"))};
}

} // namespace warroom::ui
