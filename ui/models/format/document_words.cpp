// The core's phrases in Qt's translation tables.
#include "models/format/document_words.h"

#include "domain/ticket/first_action.h"
#include "models/format/format.h"

#include <QCoreApplication>

namespace warroom::ui {
namespace {

std::string lookUpPhrase(const std::string& context, const std::string& english)
{
    return QCoreApplication::translate(context.c_str(), english.c_str()).toStdString();
}

} // namespace

QString actionText(const Ticket& ticket, const Action& action)
{
    return format::fromUtf8(textIn(documentWords(), ticket, action));
}

Words documentWords()
{
    //: The code of the language that the texts are translated into, such as de
    return {lookUpPhrase, lookUpPhrase("Language", QT_TRANSLATE_NOOP("Language", "en"))};
}

} // namespace warroom::ui
