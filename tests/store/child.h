#pragma once

#include <sys/types.h>

#include <functional>

namespace antevia::samples {

/// Another program: a copy of this one that runs `body` until it is killed. `body` calls its argument once it is where
/// the test wants it; the constructor returns then. It must be made while this program has no project open.
class Child {
public:
    explicit Child(const std::function<void(const std::function<void()>& ready)>& body);
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child();
    /// kill −9, and waits until it is gone.
    void kill();

private:
    pid_t m_pid = -1;
};

} // namespace antevia::samples
