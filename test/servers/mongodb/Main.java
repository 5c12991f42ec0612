import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.List;

/** A MongoDB server in memory on a free port, which it prints; ends with its standard input. A faulty one on request. */
public class Main {
    public static void main(String[] arguments) throws Exception {
        MemoryBackend backend = switch (arguments.length == 0 ? "" : arguments[0]) {
            case "careless" -> new CarelessBackend();
            case "refuse" -> new RefusingBackend(Integer.parseInt(arguments[1]));
            default -> new MemoryBackend();
        };
        // The newest version it knows by itself is one that driver 7 refuses.
        boolean isOld = List.of(arguments).contains("old");
        backend.version(new MongoVersion() {
            public List<Integer> getVersionArray() { return isOld ? List.of(3, 6, 0) : List.of(7, 0, 0); }
            public int getWireVersion() { return isOld ? 6 : 21; }
        });
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress("127.0.0.1", 0));
        System.out.println(server.getLocalAddress().getPort());
        while (System.in.read() >= 0) { }
        System.exit(0);
    }
}
