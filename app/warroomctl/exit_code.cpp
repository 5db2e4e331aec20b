// Which exit code an error gives.
#include "exit_code.h"

namespace warroom::ctl {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unauthenticated:
    case ErrorCode::Forbidden:
        return ExitCode::Refused;
    case ErrorCode::Unreachable:
    case ErrorCode::Tls:
    case ErrorCode::Timeout:
    case ErrorCode::Http:
    case ErrorCode::Version:
        return ExitCode::Unreachable;
    case ErrorCode::Config:
    case ErrorCode::TooLarge:
    case ErrorCode::MediaType:
        return ExitCode::BadInput;
    default: {
        const int status = httpStatus(code);
        return status == 400 || status == 422 ? ExitCode::BadInput : ExitCode::Failed;
    }
    }
}

} // namespace warroom::ctl
