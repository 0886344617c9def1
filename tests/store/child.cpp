#include "tests/store/child.h"

#include "model/base/contract.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace antevia::samples {

Child::Child(const std::function<void(const std::function<void()>& ready)>& body)
{
    std::array<int, 2> pipe{};
    EXPECTS(::pipe(pipe.data()) == 0);
    m_pid = ::fork();
    EXPECTS(m_pid >= 0);
    if (m_pid == 0) {
        ::close(pipe[0]);
        body([&] { EXPECTS(::write(pipe[1], "r", 1) == 1); });
        for (;;)
            ::pause();
    }
    ::close(pipe[1]);
    char byte = 0;
    EXPECTS(::read(pipe[0], &byte, 1) == 1);
    ::close(pipe[0]);
}

Child::~Child()
{
    kill();
}

void Child::kill()
{
    if (m_pid <= 0)
        return;
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
    m_pid = -1;
}

} // namespace antevia::samples
