#pragma once

#include <QObject>
#include <QString>

namespace antevia {

class MainWindow;

/// Runs everything on the open project, then visits each page and saves a picture of it as DIR/NN-page.png.
class Screenshots : public QObject {
    Q_OBJECT
public:
    Screenshots(MainWindow& window, const QString& folder);
    void start();

Q_SIGNALS:
    void done();

private:
    void visit(int page);
    void saveWhenStill(int page);
    MainWindow& m_window;
    QString m_folder;
};

} // namespace antevia
