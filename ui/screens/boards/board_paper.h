// A board on paper: one page, light, as vectors in a PDF or as a picture in a PNG.
#pragma once

#include <QString>

namespace warroom::ui {

class BoardPage;

struct BoardPaper
{
    QString title; ///< "Executive board, 30 d"
    QString foot;  ///< "As of 2026-11-20 00:34 UTC"
};

/// By the name's end: ".png" a picture, all else a PDF. Returns why it could not be written; empty: it was.
QString saveBoard(BoardPage& board, const BoardPaper& paper, const QString& file);

} // namespace warroom::ui
