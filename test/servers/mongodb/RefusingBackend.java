import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;

/** Refuses every insert with the code of its choice, as a server does that grants too few rights (13) or is full (14031). */
public class RefusingBackend extends MemoryBackend {
    private final int code;

    public RefusingBackend(int code) {
        this.code = code;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        if (message.getDocument().containsKey("insert")) throw new MongoServerError(code, "Refused", "as it was told to");
        return super.handleMessage(message);
    }
}
