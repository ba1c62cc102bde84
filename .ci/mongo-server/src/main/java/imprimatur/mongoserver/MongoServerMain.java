package imprimatur.mongoserver;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;

/**
 * A throw-away MongoDB stand-in for the tests: everything in memory, loopback only, no authentication.
 *
 * <p>Prints one line, {@code listening on 127.0.0.1:PORT}, once it accepts connections. Ends on SIGTERM, and as soon as
 * its standard input is closed, which happens whenever the process that started it ends, however it ends.
 */
public final class MongoServerMain {

  private static final String HOST = "127.0.0.1";

  private MongoServerMain() {}

  public static void main(String[] args) {
    // Must precede the first use of a logger. Logging goes to standard error.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");

    int port = parsePort(args);
    if (port < 0) {
      System.err.println("usage: java -jar mongo-server.jar PORT (0 to 65535; 0 picks a free port)");
      System.exit(2);
    }

    // The newest version the library offers. It announces wire version 8 (MongoDB 4.2), the oldest the Node driver takes.
    MongoServer server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
    try {
      server.bind(HOST, port);
    } catch (Exception e) { // a BindException comes through undeclared
      System.err.println("cannot listen on " + HOST + ":" + port + ": " + e.getMessage());
      System.exit(1);
    }
    System.out.println("listening on " + HOST + ":" + server.getLocalAddress().getPort());
    System.out.flush();

    waitForEndOfInput();
    // There is nothing to save and nobody left to serve, so no orderly shutdown of open connections.
    System.exit(0);
  }

  private static int parsePort(String[] args) {
    try {
      int port = args.length == 1 ? Integer.parseInt(args[0]) : -1;
      return port <= 65535 ? port : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static void waitForEndOfInput() {
    byte[] ignored = new byte[256];
    try {
      while (System.in.read(ignored) >= 0) {
        // Whatever is sent is of no interest; only the end is.
      }
    } catch (IOException e) {
      // An unreadable standard input counts as closed.
    }
  }
}
