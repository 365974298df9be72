-- Neovim as the client of the built server: what a user of it would do, told as JSON to the file that $HEGAO_TOLD names.
--   nvim --headless --clean -c 'luafile test/editors/neovim.lua' DRAFT
local told = {}

local function positions(diagnostics)
  local found = {}
  for _, each in ipairs(diagnostics) do
    table.insert(found, { code = each.code, line = each.lnum, from = each.col, to = each.end_col, message = each.message })
  end
  table.sort(found, function(a, b) return a.line < b.line or (a.line == b.line and a.from < b.from) end)
  return found
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function until_true(what, holds)
  if not vim.wait(20000, holds, 20) then error('waited in vain for ' .. what) end
end

local function at(line, character)
  vim.api.nvim_win_set_cursor(0, { line + 1, character })
end

local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, 20000)
  if answers == nil then error(method .. ': ' .. tostring(problem)) end
  for _, answer in pairs(answers) do
    if answer.error then error(method .. ': ' .. vim.inspect(answer.error)) end
    return answer.result
  end
end

local function run()
  local id = vim.lsp.start_client({
    name = 'hegao',
    cmd = { vim.env.HEGAO_NODE, vim.env.HEGAO_SERVER, '--stdio' },
    root_dir = vim.fn.getcwd(),
    get_language_id = function() return 'gongwen' end,
  })
  vim.lsp.buf_attach_client(0, id)

  until_true('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  told.diagnostics = positions(vim.diagnostic.get(0))

  -- The fix of the wrong heading, as from the list of code actions.
  local wrong = vim.tbl_filter(function(each) return each.code == 'heading-sequence' end, vim.diagnostic.get(0))[1]
  at(wrong.lnum, wrong.col)
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, wrong.lnum) }
  local action = ask('textDocument/codeAction', params)[1]
  told.action = action.title
  vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(id).offset_encoding)
  told.fixed = text()

  -- The county's name, wherever it is blank, as a change of its own: setting this option ends the last one.
  vim.o.undolevels = vim.o.undolevels
  local line = vim.fn.search('xx县', 'nw') - 1
  at(line, (vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]):find('xx县', 1, true) - 1)
  local rename = vim.lsp.util.make_position_params()
  rename.newName = '青山'
  vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', rename), vim.lsp.get_client_by_id(id).offset_encoding)
  told.renamed = text()

  until_true('no diagnostics', function() return #vim.diagnostic.get(0) == 0 end)
  vim.cmd('undo')
  told.undone = text()
  vim.lsp.stop_client(id)
  until_true('the end of the server', function() return vim.lsp.client_is_stopped(id) end)
end

local done, problem = pcall(run)
if not done then told = { problem = tostring(problem) } end
local file = io.open(vim.env.HEGAO_TOLD, 'w')
file:write(vim.json.encode(told))
file:close()
vim.cmd(done and 'qall!' or 'cquit 1')
