// What the backend tells those who look at a board: the data behind the panels, made once for all of them.
// The service catalog is one as well.
#pragma once

#include "domain/board/alerts.h"
#include "domain/board/debug.h"
#include "domain/board/deploys.h"
#include "domain/board/measures.h"
#include "domain/board/objectives.h"
#include "domain/service/catalog.h"
