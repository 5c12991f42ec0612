import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.List;

/** A MongoDB server in memory on a free port, which it prints; ends with its standard input. `careless`: see there. */
public class Main {
    public static void main(String[] arguments) throws Exception {
        MemoryBackend backend = List.of(arguments).contains("careless") ? new CarelessBackend() : new MemoryBackend();
        // The newest version it knows by itself is one that driver 7 refuses.
        backend.version(new MongoVersion() {
            public List<Integer> getVersionArray() { return List.of(7, 0, 0); }
            public int getWireVersion() { return 21; }
        });
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress("127.0.0.1", 0));
        System.out.println(server.getLocalAddress().getPort());
        while (System.in.read() >= 0) { }
        System.exit(0);
    }
}
