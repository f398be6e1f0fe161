// SPDX-License-Identifier: BSL-1.0

// The lesson "One-to-many relationships with SQLAlchemy", each fragment of its Python above its twin: models.hpp,
// schemas.hpp, endless.hpp, and here what is done with them.

#include "endless.hpp"
#include "models.hpp"
#include "schemas.hpp"

#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

void show(std::string_view python, std::string_view outcome) { std::cout << ">>> " << python << '\n' << outcome << '\n'; }

template <class T>
void show_errors(std::string_view python, const mallow::result<T>& refused) {
    std::cout << ">>> " << python << '\n' << refused.error() << '\n';
}

std::string names(const std::vector<const ItemModel*>& items) {
    std::string text;
    for (const ItemModel* each : items) text.append(text.empty() ? "" : ", ").append(each->name);
    return text.empty() ? "nothing" : text;
}

void fill(Database& db) {
    // db.session.add(StoreModel(**store_schema.load({"name": "My Store"})))
    db.stores.insert(mallow::loads<StoreSchema>(R"({"name":"My Store"})").value()).value();
    db.stores.insert(mallow::loads<StoreSchema>(R"({"name":"Corner Shop"})").value()).value();
    for (const char* body : {R"({"name":"Chair","price":17.99,"store_id":1})", R"({"name":"Table","price":"50","store_id":1})",
                             R"({"name":"Lamp","price":8,"store_id":1})"})
        db.items.insert(mallow::loads<ItemSchema>(body).value()).value();
}

void query(const Database& db) {
    // store = StoreModel.query.get(1)
    const StoreModel& store = *db.stores.find(1);

    show("store.items.all()", names(store.items.all()));

    const ItemModel* chair = store.items.filter_by<&ItemModel::name>("Chair").first();
    show("store.items.filter_by(name=\"Chair\").first()", mallow::dumps<ItemSchema>(*chair));

    const ItemModel* sofa = store.items.filter_by<&ItemModel::name>("Sofa").first();
    show("store.items.filter_by(name=\"Sofa\").first()", sofa ? sofa->name : "None");

    const auto affordable = [](const ItemModel& item) { return item.price < 20; };
    show("store.items.filter(ItemModel.price < 20).order_by(ItemModel.price).all()",
         names(store.items.filter(affordable).order_by<&ItemModel::price>().all()));

    show("store.items.order_by(ItemModel.price.desc()).offset(1).limit(1).all()",
         names(store.items.order_by<&ItemModel::price, mem::descending>().offset(1).limit(1).all()));

    show("store.items.count()", std::to_string(store.items.count()));

    show_errors("store.items.one()", store.items.one());
}

void dump(const Database& db) {
    show("StoreSchema().dumps(store)", mallow::dumps<StoreSchema>(*db.stores.find(1)));
    show("ItemSchema().dumps(item)", mallow::dumps<ItemSchema>(*db.items.find(1)));
    show("StoreSchema(many=True).dumps(StoreModel.query.all())", mallow::dumps<mallow::many<StoreSchema>>(db.stores));
}

void change(Database& db) {
    db.items.update<ItemUpdateSchema>(1, R"({"price":20.0})").value();
    show("item.price = 20.0", mallow::dumps<ItemSchema>(*db.items.find(1)));

    db.items.update(3, [](ItemModel& lamp) { lamp.store_id = 2; }).value();
    show("lamp.store_id = 2", mallow::dumps<mallow::many<StoreSchema>>(db.stores));
}

void violate(Database& db) {
    show_errors("ItemModel(name=\"Chair\", price=1.0, store_id=9)", db.items.insert(ItemModel{0, "Chair", 1, 9, nullptr}));
    show_errors("ItemUpdateSchema: name = \"Lamp\"", db.items.update<ItemUpdateSchema>(1, R"({"name":"Lamp"})"));
    show_errors("db.session.delete(store)", db.stores.remove(1));
    show_errors("db.session.delete(ItemModel.query.get(99))", db.items.remove(99));
}

void nest_endlessly(const Database& db) {
    show_errors("schema A nests B nests A", mallow::try_dumps<EndlessItemSchema>(*db.items.find(1)));
}

}  // namespace

int main() {
    Database db;
    fill(db);
    query(db);
    dump(db);
    change(db);
    violate(db);
    nest_endlessly(db);
}
