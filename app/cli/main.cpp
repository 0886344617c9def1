#include "app/cli/command_line.h"
#include "model/base/version.h"

#include <pthread.h>
#include <pwd.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <thread>

namespace {

std::string utcNow()
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

std::string holder()
{
    std::array<char, 256> host{};
    gethostname(host.data(), host.size() - 1);
    const passwd* user = getpwuid(getuid());
    return std::string(user ? user->pw_name : "somebody") + "@" + host.data() + ", Antevia " + antevia::programVersion +
           ", pid " + std::to_string(getpid());
}

/// Ctrl-C asks the work to stop instead of ending the program half-way; a second one ends it at once.
void watchForStop(std::stop_source stop, const sigset_t stopSignals)
{
    std::thread([stop, stopSignals]() mutable {
        int signal = 0;
        sigwait(&stopSignals, &signal);
        stop.request_stop();
        sigwait(&stopSignals, &signal);
        _exit(static_cast<int>(antevia::ExitCode::Cancelled));
    }).detach();
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGXFSZ, SIG_IGN); // a file size limit is reported as a write error instead
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t stopSignals;
    sigemptyset(&stopSignals);
    sigaddset(&stopSignals, SIGINT);
    sigaddset(&stopSignals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stopSignals, nullptr);
    const std::stop_source stop;
    watchForStop(stop, stopSignals);
    try {
        antevia::Terminal terminal{std::cout, std::cerr, utcNow(), stop.get_token()};
        terminal.showProgress = isatty(STDERR_FILENO) != 0;
        terminal.holder = holder();
        const auto code = antevia::runCommandLine({argv + 1, argv + argc}, terminal);
        std::cout.flush();
        return static_cast<int>(std::cout ? code : antevia::ExitCode::Io);
    } catch (const std::bad_alloc&) {
        std::fputs("There is not enough memory. Nothing was changed. Close other programs or use fewer replicates.\n",
                   stderr);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "A defect of the program ended the work: %s. Nothing was changed.\n", failure.what());
    }
    return static_cast<int>(antevia::ExitCode::Internal);
}
