#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace antevia {

/// The right to write one project file. It is held by a program (all its connections to the file share it) from the
/// first opening for writing until the last of them is closed, by an advisory lock of the operating system on the file
/// `.name.antevia.lock` beside the project, in which the holder's name stands. The lock ends with the program however
/// that ends, so a file left behind after a crash locks nobody out. Readers never take it.
class ProjectLock {
public:
    ProjectLock(int descriptor, std::filesystem::path path);
    ProjectLock(const ProjectLock&) = delete;
    ProjectLock& operator=(const ProjectLock&) = delete;
    ~ProjectLock();

private:
    int m_descriptor;
    std::filesystem::path m_path;
};

/// Either the lock, or why it was not given, for people: "Ana@desk7, Antevia 0.1.0, pid 4711 has it open".
struct LockAttempt {
    std::shared_ptr<ProjectLock> lock;
    std::string refusedBecause;
    bool wasHeldHere = false; ///< this program had the project open already
};

/// Tries to lock `project` (an existing file, without links on the way) in the name of `holder`. Never waits.
LockAttempt lockProject(const std::filesystem::path& project, const std::string& holder);

/// Who this program is, for the lock: "ana@desk7, Antevia 0.1.0, pid 4711".
std::string thisProgram();

} // namespace antevia
