#include "harness/results.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>

namespace bench {
namespace {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char each : text) {
        if (each == '"' || each == '\\') out += '\\';
        if (static_cast<unsigned char>(each) >= ' ') out += each;
    }
    return out += '"';
}

template <class Figure>
void write_rounds(std::ostream& out, const std::vector<timing>& rounds, Figure figure) {
    const char* separator = "[";
    for (const auto& round : rounds) {
        out << separator << round.*figure;
        separator = ",";
    }
    out << (rounds.empty() ? "[]" : "]");
}

void write_entry(std::ostream& out, const entry& each) {
    out << "    {\"adapter\":" << quoted(each.name) << ",\"fault\":" << quoted(each.fault) << ",\"cpu\":";
    write_rounds(out, each.rounds, &timing::cpu);
    out << ",\"wall\":";
    write_rounds(out, each.rounds, &timing::wall);
    out << '}';
}

void write_judgement(std::ostream& out, const library& judged) {
    const auto [asked, misjudged] = judged.judge();
    out << "  {\"adapter\":" << quoted(judged.name + '/' + judged.compiler) << ",\"asked\":" << asked
        << ",\"misjudged\":[";
    const char* separator = "";
    for (const auto& what : misjudged) {
        out << separator << quoted(what);
        separator = ",";
    }
    out << "]}";
}

void write_contest(std::ostream& out, const contest& contest) {
    out << "  {\"workload\":" << quoted(contest.workload.name) << ",\"title\":" << quoted(contest.workload.title)
        << ",\"bytes\":" << contest.workload.bytes << ",\"entries\":[\n";
    for (const auto& each : contest.entries) {
        out << (&each == contest.entries.data() ? "" : ",\n");
        write_entry(out, each);
    }
    out << "\n  ]}";
}

}  // namespace

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void write_results(std::ostream& out, const std::vector<library>& libraries, const std::vector<contest>& contests) {
    out << "{\"judgements\":[\n";
    const char* separator = "";
    for (const auto& library : libraries) {
        if (!library.judge) continue;
        out << separator;
        write_judgement(out, library);
        separator = ",\n";
    }
    out << "\n],\"contests\":[\n";
    for (const auto& contest : contests) {
        out << (&contest == contests.data() ? "" : ",\n");
        write_contest(out, contest);
    }
    out << "\n]}\n";
}

}  // namespace bench
