#include "data/timeline.hpp"

#include "data/words.hpp"

#include <utility>

namespace bench {
namespace {

constexpr std::size_t status_count = 102;
constexpr std::int64_t first_id = 505'000'000'000'000'000;  // more than a double holds

/// Makes the members that are taken together with their text, and the text alone of what is not.
class timeline_maker {
public:
    document make(Timeline& timeline) {
        std::vector<document> statuses;
        while (statuses.size() < status_count) statuses.push_back(status(timeline.statuses.emplace_back()));
        auto root = document::object({});
        root.add("statuses", document::list(std::move(statuses)));
        root.add("search_metadata",
                 document::object({{"completed_in", "0.087"},
                                   {"max_id", integer()},
                                   {"next_results", "\"?max_id=505874847260352512&q=chair&count=100\""},
                                   {"query", "\"chair\""},
                                   {"count", "100"},
                                   {"since_id", "0"}}));
        return root;
    }

private:
    document status(Status& members) {
        auto object = document::object({});
        begin_post(object, members);
        if (chance_.next() % 10 < 7) {
            auto& shared = members.retweeted_status.emplace();
            auto inner = document::object({});
            begin_post(inner, shared);
            end_post(inner, shared);
            object.add("retweeted_status", std::move(inner));
        }
        end_post(object, members);
        return object;
    }

    void begin_post(document& object, Post& post) {
        object.add("metadata", document::object({{"result_type", "\"recent\""}, {"iso_language_code", "\"ja\""}}));
        object.add("created_at", date(post.created_at));
        add_id(object, post.id);
        object.add("text", text(post.text, 20, 130));
        object.add("source", skipped(link("source")));
        object.add("truncated", "false");
        if (chance_.one_in(5)) {
            object.add("in_reply_to_status_id", integer(post.in_reply_to_status_id.emplace(), first_id));
            object.add("in_reply_to_status_id_str", '"' + std::to_string(*post.in_reply_to_status_id) + '"');
        } else {
            object.add("in_reply_to_status_id", "null");
            object.add("in_reply_to_status_id_str", "null");
        }
        object.add("in_reply_to_user_id", "null");
        object.add("in_reply_to_user_id_str", "null");
        object.add("in_reply_to_screen_name", "null");
        object.add("user", user(post.user));
        object.add("geo", "null");
        object.add("coordinates", chance_.one_in(8) ? coordinates() : "null");
        object.add("place", "null");
        object.add("contributors", "null");
    }

    void end_post(document& object, Post& post) {
        object.add("retweet_count", integer(post.retweet_count));
        object.add("favorite_count", integer(post.favorite_count));
        object.add("entities", entities(post.entities));
        object.add("favorited", boolean(post.favorited));
        object.add("retweeted", boolean(post.retweeted));
        if (chance_.one_in(2)) object.add("possibly_sensitive", "false");
        object.add("lang", word(post.lang, 2, 2));
    }

    document user(User& members) {
        auto object = document::object({});
        add_id(object, members.id);
        object.add("name", text(members.name, 4, 20));
        object.add("screen_name", word(members.screen_name, 5, 15));
        object.add("location", text(members.location, 0, 16));
        object.add("description", text(members.description, 0, 150));
        object.add("url", "null");
        object.add("entities", document::object({{"description", document::object({{"urls", document::list({})}})}}));
        object.add("protected", "false");
        object.add("followers_count", integer(members.followers_count));
        object.add("friends_count", integer(members.friends_count));
        object.add("listed_count", integer());
        object.add("created_at", date(members.created_at));
        object.add("favourites_count", integer());
        object.add("utc_offset", "32400");
        object.add("time_zone", "\"Tokyo\"");
        object.add("geo_enabled", "false");
        object.add("verified", boolean(members.verified));
        object.add("statuses_count", integer(members.statuses_count));
        object.add("lang", "\"ja\"");
        for (const auto key : {"contributors_enabled", "is_translator", "is_translation_enabled"})
            object.add(key, "false");
        object.add("profile_background_color", colour());
        for (const auto key : {"profile_background_image_url", "profile_background_image_url_https"})
            object.add(key, skipped(link("images")));
        object.add("profile_background_tile", "false");
        for (const auto key : {"profile_image_url", "profile_image_url_https", "profile_banner_url"})
            object.add(key, skipped(link("profile")));
        for (const auto key :
             {"profile_link_color", "profile_sidebar_border_color", "profile_sidebar_fill_color", "profile_text_color"})
            object.add(key, colour());
        object.add("profile_use_background_image", "true");
        for (const auto key :
             {"default_profile", "default_profile_image", "following", "follow_request_sent", "notifications"})
            object.add(key, "false");
        return object;
    }

    document entities(Entities& members) {
        std::vector<document> hashtags;
        std::vector<document> links;
        std::vector<document> mentions;
        for (auto left = chance_.next() % 2; left > 0; --left)
            hashtags.push_back(hashtag(members.hashtags.emplace_back()));
        for (auto left = chance_.next() % 3; left > 0; --left) links.push_back(entity(members.urls.emplace_back()));
        for (auto left = chance_.next() % 2; left > 0; --left)
            mentions.push_back(mention(members.user_mentions.emplace_back()));
        auto object = document::object({});
        object.add("hashtags", document::list(std::move(hashtags)));
        object.add("symbols", document::list({}));
        object.add("urls", document::list(std::move(links)));
        object.add("user_mentions", document::list(std::move(mentions)));
        if (chance_.one_in(4)) object.add("media", document::list({media()}));
        return object;
    }

    document hashtag(Hashtag& members) {
        return document::object({{"text", text(members.text, 3, 12)}, {"indices", indices()}});
    }

    document entity(Link& members) {
        auto expanded = link("articles");
        auto shown = link("a");
        members = {expanded.value, shown.value};
        return document::object({{"url", skipped(link("t"))},
                                 {"expanded_url", std::move(expanded.text)},
                                 {"display_url", std::move(shown.text)},
                                 {"indices", indices()}});
    }

    document mention(Mention& members) {
        auto object = document::object({{"screen_name", word(members.screen_name, 5, 15)}});
        std::string name;
        object.add("name", text(name, 4, 20));
        add_id(object, members.id);
        object.add("indices", indices());
        return object;
    }

    document media() {
        const auto size = [&] { return document::object({{"w", integer()}, {"h", integer()}, {"resize", "\"fit\""}}); };
        return document::object(
            {{"id", integer()},
             {"indices", indices()},
             {"media_url", skipped(link("media"))},
             {"media_url_https", skipped(link("media"))},
             {"type", "\"photo\""},
             {"sizes", document::object({{"medium", size()}, {"small", size()}, {"large", size()}})}});
    }

    document coordinates() {
        return document::object({{"type", "\"Point\""},
                                 {"coordinates", document::list({"3." + make_digits(chance_, 7),
                                                                 "1" + make_digits(chance_, 1) + ".5e1"})}});
    }

    document indices() { return document::list({integer(), integer()}); }

    void add_id(document& object, std::int64_t& id) {
        object.add("id", integer(id, first_id));
        object.add("id_str", '"' + std::to_string(id) + '"');
    }

    document integer(std::int64_t& member, std::int64_t from = 0) {
        member = from + chance_.between(0, from > 0 ? 1'000'000'000'000'000 : chance_.one_in(2) ? 99 : 99'999);
        return std::to_string(member);
    }

    document integer() {
        std::int64_t skipped = 0;
        return integer(skipped);
    }

    document boolean(bool& member) {
        member = chance_.one_in(8);
        return member ? "true" : "false";
    }

    document word(std::string& member, std::int64_t least, std::int64_t most) {
        member = make_word(chance_, least, most);
        return '"' + member + '"';
    }

    document colour() { return '"' + make_digits(chance_, 6) + '"'; }

    document date(std::string& member) {
        const auto two_digits = [this](std::int64_t from, std::int64_t to) {
            const auto number = chance_.between(from, to);
            return (number < 10 ? "0" : "") + std::to_string(number);
        };
        member = "Sun Aug ";
        member += two_digits(1, 28) + ' ';
        member += two_digits(0, 23) + ":29:";
        member += two_digits(0, 59) + " +0000 20";
        member += two_digits(8, 24);
        return '"' + member + '"';
    }

    /// As PHP writes them, whose slashes are escaped.
    sample<std::string> link(std::string_view folder) {
        sample<std::string> url;
        append(url, {"http:", "http:"});
        for (const auto& part :
             {std::string{}, make_word(chance_, 3, 9) + ".example", std::string{folder}, make_word(chance_, 8, 16)}) {
            append(url, {"/", "\\/"});
            append(url, {part, part});
        }
        return quoted(std::move(url));
    }

    static document skipped(sample<std::string> text) { return std::move(text.text); }

    /// Words, some of them with an escape between, or letters beyond ASCII throughout.
    document text(std::string& member, std::int64_t least, std::int64_t most) {
        static constexpr std::array<std::string_view, 16> kana = {"あ", "い", "う", "え", "お", "か", "き", "く",
                                                                  "の", "は", "ま", "ー", "日", "本", "。", "！"};
        const bool is_foreign = chance_.one_in(3);
        const auto length = static_cast<std::size_t>(chance_.between(least, most));
        sample<std::string> made;
        while (made.value.size() < length) {
            const auto word = is_foreign ? std::string{pick(chance_, kana)} : make_word(chance_, 2, 9);
            append(made, {word, word});
            if (chance_.one_in(is_foreign ? 40 : 12))
                append(made, escaped[chance_.next() % escaped.size()]);
            else if (!is_foreign)
                append(made, {" ", " "});
        }
        member = made.value;
        return std::move(quoted(std::move(made)).text);
    }

    random chance_{14};
};

}  // namespace

timeline_pages::timeline_pages() : text_(timeline_maker{}.make(value_)) {}

}  // namespace bench
