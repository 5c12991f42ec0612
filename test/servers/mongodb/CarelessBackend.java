import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;

/** Finds what to update by its id alone, so that every writer of a race wins, as with servers that lose updates. */
public class CarelessBackend extends MemoryBackend {
    @Override
    public Document handleMessage(MongoMessage message) {
        if (message.getDocument().get("updates") instanceof List<?> updates) {
            for (Object update : updates) {
                Document query = (Document) ((Document) update).get("q");
                query.keySet().removeIf(name -> !name.equals("_id"));
            }
        }
        return super.handleMessage(message);
    }
}
