#pragma once

#include "model/base/result.h"
#include "model/store/project_lock.h"

#include <filesystem>
#include <memory>
#include <string>

namespace antevia {

/// A project on a network drive, worked on in a copy on this computer. The copy is made when the first connection for
/// writing opens it and written back, as a whole, when the last one closes: a temporary file beside the project, synced
/// and given its name. A project that somebody else changed meanwhile is not overwritten; what cannot be written back
/// stays on this computer, where the next opening finds it.
class WorkingCopy {
public:
    /// The copy that this program works on now; null if there is none. `project`: without links on the way.
    static std::shared_ptr<WorkingCopy> current(const std::filesystem::path& project);
    /// The copy to work on, made anew if there is none. `lock` is that of the project. Fails with Io.
    static Result<std::shared_ptr<WorkingCopy>> of(const std::filesystem::path& project,
                                                   std::shared_ptr<ProjectLock> lock);
    /// Changes to a project, made on this computer, that were not written back; empty if there are none.
    static std::filesystem::path leftOver(const std::filesystem::path& project);

    WorkingCopy(const WorkingCopy&) = delete;
    WorkingCopy& operator=(const WorkingCopy&) = delete;
    /// Writes back; what keeps it from that is told by takeWriteBackFailures().
    ~WorkingCopy();

    const std::filesystem::path& file() const { return m_file; }
    const std::shared_ptr<ProjectLock>& lock() const { return m_lock; }
    /// For people: that a copy is worked on, and what became of changes that had been left over.
    const std::string& note() const { return m_note; }

private:
    WorkingCopy(std::filesystem::path project, std::filesystem::path file, std::shared_ptr<ProjectLock> lock);
    Result<void> begin();
    Result<void> settleLeftOver();
    Result<void> writeBack() const;

    std::filesystem::path m_project;
    std::filesystem::path m_file;
    std::shared_ptr<ProjectLock> m_lock;
    std::string m_base; ///< SHA-256 of the project as the copy was made from it
    std::string m_note;
};

} // namespace antevia
